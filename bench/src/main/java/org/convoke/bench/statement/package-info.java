/** Texts of calls: checked against everything that was issued, and put on paper. */
@NullMarked
package org.convoke.bench.statement;

import org.jspecify.annotations.NullMarked;
