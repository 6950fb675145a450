/** The search core: positions on the globe and the events nearest to one of them on a local day. */
@NullMarked
package org.convoke.nearest;

import org.jspecify.annotations.NullMarked;
