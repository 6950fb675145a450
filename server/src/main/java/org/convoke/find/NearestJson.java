package org.convoke.find;

import java.util.List;
import java.util.OptionalDouble;
import org.convoke.api.JsonBytes;
import org.convoke.index.EventIndex;
import org.convoke.index.FoundEvent;
import org.convoke.nearest.LatLon;
import org.convoke.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search as JSON, the same for the API and the command line. The events' bytes are ready; only distances are
 * written.
 */
public final class NearestJson {

    /** An event takes about so many bytes. */
    private static final int EVENT_BYTES = 800;

    private static final int REST_BYTES = 300;

    private NearestJson() {}

    /** Returns {@code {"query":…,"events":[…],"choices":[…]}}. */
    public static byte[] toBytes(FindQuery query, FindAnswer answer, EventIndex index) {
        return write(query, answer, index).toBytes();
    }

    /** Writes {@code {"query":…,"events":[…],"choices":[…]}}. */
    static JsonBytes write(FindQuery query, FindAnswer answer, EventIndex index) {
        JsonBytes json = new JsonBytes(REST_BYTES + EVENT_BYTES * query.limit());
        json.raw("{");
        writeMembers(json, query, answer, index);
        return json.raw("}");
    }

    /** Writes the members of the object, without its braces. */
    static void writeMembers(JsonBytes json, FindQuery query, FindAnswer answer, EventIndex index) {
        switch (answer) {
            case FindAnswer.Found(LatLon position, Place place, List<FoundEvent> events) -> {
                writeQuery(json, query, position, place);
                writeEvents(json, events, index);
                json.raw(",\"choices\":[]");
            }
            case FindAnswer.Choices(List<Place> places) -> writeChoices(json, query, places);
            case FindAnswer.NotFound(List<Place> suggestions) -> writeChoices(json, query, suggestions);
        }
    }

    private static void writeChoices(JsonBytes json, FindQuery query, List<Place> places) {
        writeQuery(json, query, null, null);
        json.raw(",\"events\":[],\"choices\":");
        PlaceJson.write(json, places);
    }

    /** Writes what was asked, and beside it as {@code found} what the place's name was taken to mean. */
    private static void writeQuery(JsonBytes json, FindQuery query, @Nullable LatLon position, @Nullable Place place) {
        if (position == null) {
            json.raw("\"query\":{\"lat\":null,\"lon\":null");
        } else {
            json.raw("\"query\":{\"lat\":").number(position.latitude());
            json.raw(",\"lon\":").number(position.longitude());
        }
        json.raw(",\"place\":").text(query.where() instanceof Where.Named(String text) ? text : null);
        json.raw(",\"on\":")
                .text(query.days().on() == null ? null : query.days().on().toString());
        json.raw(",\"until\":")
                .text(query.days().until() == null ? null : query.days().until().toString());
        json.raw(",\"found\":");
        if (place == null) {
            json.raw("null");
        } else {
            PlaceJson.write(json, place);
        }
        json.raw("}");
    }

    private static void writeEvents(JsonBytes json, List<FoundEvent> events, EventIndex index) {
        json.raw(",\"events\":[");
        String comma = "";
        for (FoundEvent each : events) {
            index.write(each.event(), OptionalDouble.of(each.distanceMeters()), json.raw(comma));
            comma = ",";
        }
        json.raw("]");
    }
}
