/** Logging: how much is said, and how a line looks. */
@NullMarked
package org.convoke.log;

import org.jspecify.annotations.NullMarked;
