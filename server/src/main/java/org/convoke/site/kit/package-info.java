/** What hosts and visitors hand on: pictures for previews, posters, short texts. */
@NullMarked
package org.convoke.site.kit;

import org.jspecify.annotations.NullMarked;
