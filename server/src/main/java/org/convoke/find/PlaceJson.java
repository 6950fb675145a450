package org.convoke.find;

import java.util.List;
import org.convoke.api.JsonBytes;
import org.convoke.place.Place;

/** A place as the PLACE of the public contract. */
final class PlaceJson {

    private PlaceJson() {}

    /** Writes an array of places. */
    static void write(JsonBytes json, List<Place> places) {
        json.raw("[");
        String comma = "";
        for (Place place : places) {
            json.raw(comma);
            write(json, place);
            comma = ",";
        }
        json.raw("]");
    }

    /** Writes one place. */
    static void write(JsonBytes json, Place place) {
        Integer population = place.population();
        json.raw("{\"id\":").text(place.id().value());
        json.raw(",\"name\":").text(place.name());
        json.raw(",\"region\":").text(place.region());
        json.raw(",\"country\":").text(place.country());
        json.raw(",\"lat\":").number(place.position().latitude());
        json.raw(",\"lon\":").number(place.position().longitude());
        json.raw(",\"population\":").raw(population == null ? "null" : population.toString());
        json.raw(",\"timeZone\":").text(place.zone().getId());
        json.raw("}");
    }
}
