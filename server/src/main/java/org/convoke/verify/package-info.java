/** Checking whether a text is what was issued: exactly, in the same words, in part, altered, of an older version, or not at all. */
@NullMarked
package org.convoke.verify;

import org.jspecify.annotations.NullMarked;
