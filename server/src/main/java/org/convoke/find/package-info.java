/** Find: a place, a day and wishes become the events nearest to it. */
@NullMarked
package org.convoke.find;

import org.jspecify.annotations.NullMarked;
