package org.convoke.nearest;

/**
 * What a search looks for: the position it starts from, in all the forms it is needed in, and features.
 *
 * @param lat latitude in steps of 1e-7 degree
 * @param lon longitude in such steps
 * @param cosLat the cosine of the latitude
 * @param vector the position on the unit sphere
 * @param features bits that a point must have
 */
record Target(int lat, int lon, double cosLat, UnitVector vector, long features) {

    static Target of(NearestQuery query) {
        int lat = query.position().latSteps();
        int lon = query.position().lonSteps();
        return new Target(lat, lon, Haversine.cosine(lat), UnitVector.of(lat, lon), query.features());
    }
}
