/** Questions to other people's servers, through one guarded door: no private address, no endless answer, no endless wait. */
@NullMarked
package org.convoke.fetch;

import org.jspecify.annotations.NullMarked;
