/** GeoJSON (RFC 7946): the one place where longitude stands before latitude. */
@NullMarked
package org.convoke.format.geojson;

import org.jspecify.annotations.NullMarked;
