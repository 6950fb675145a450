/** Circulation: what news services and other sites take over by themselves. */
@NullMarked
package org.convoke.circulate;

import org.jspecify.annotations.NullMarked;
