/** Decide: what is published and what waits, and why. */
@NullMarked
package org.convoke.moderate;

import org.jspecify.annotations.NullMarked;
