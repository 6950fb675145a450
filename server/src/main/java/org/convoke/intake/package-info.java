/** Take in: files of other programs and people become drafts, with a warning for every field that could not be read. */
@NullMarked
package org.convoke.intake;

import org.jspecify.annotations.NullMarked;
