package org.convoke.place;

import java.util.List;

/** Tells which places lie just outside a division. */
record Border(PlaceTable places) {

    /** Returns those candidates that have a town of every division within a distance; scans the towns for each. */
    Candidates across(Candidates candidates, List<Division> divisions, double meters) {
        return candidates.where(place -> divisions.stream().allMatch(division -> hasTownNear(division, place, meters)));
    }

    private boolean hasTownNear(Division division, int place, double meters) {
        double latitude = places.latitude(place);
        double longitude = places.longitude(place);
        for (int town = 0; town < places.townCount(); town++) {
            if (Math.abs(places.latitude(town) - latitude) < 1
                    && division.holds(places, town)
                    && TownGrid.meters(places.latitude(town), places.longitude(town), latitude, longitude) <= meters) {
                return true;
            }
        }
        return false;
    }
}
