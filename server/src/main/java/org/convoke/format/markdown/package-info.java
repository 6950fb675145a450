/** Markdown in a safe subset: what it says as a tree of plain records, and that tree as HTML or as plain text. */
@NullMarked
package org.convoke.format.markdown;

import org.jspecify.annotations.NullMarked;
