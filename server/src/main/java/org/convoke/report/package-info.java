/** The way back: reports of how many came are taken in, and what they add up to is answered. */
@NullMarked
package org.convoke.report;

import org.jspecify.annotations.NullMarked;
