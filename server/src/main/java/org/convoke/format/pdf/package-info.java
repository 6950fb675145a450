/** PDF (ISO 32000): pages of shaped text with the parts of the fonts that they use, so that the text can be copied and read aloud. */
@NullMarked
package org.convoke.format.pdf;

import org.jspecify.annotations.NullMarked;
