/** Builds the gazetteer's committed files from GeoNames and the postcode lists of five countries. */
@NullMarked
package org.convoke.bench.gazetteer;

import org.jspecify.annotations.NullMarked;
