/** Index: every published event in memory, found by place and day, kept up to date by following the outbox. */
@NullMarked
package org.convoke.index;

import org.jspecify.annotations.NullMarked;
