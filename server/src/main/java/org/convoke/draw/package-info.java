/** Text of any script laid out in lines with the fonts of the program, and drawn as pictures. */
@NullMarked
package org.convoke.draw;

import org.jspecify.annotations.NullMarked;
