/** The hub of this site's own feeds (WebSub): whoever subscribes is told of new texts within seconds, and nobody else is bothered. */
@NullMarked
package org.convoke.circulate.hub;

import org.jspecify.annotations.NullMarked;
