package org.convoke.find;

import org.convoke.api.JsonBytes;
import org.convoke.index.FoundEvent;

/**
 * The answer to a search as JSON, the same for the API and the command line. The events' bytes are ready; only distances are
 * written.
 */
public final class NearestJson {

    /** An event takes about so many bytes. */
    private static final int EVENT_BYTES = 800;

    private NearestJson() {}

    /** Writes {@code {"query":…,"events":[…],"choices":[…]}}. */
    public static byte[] toBytes(FindQuery query, FindAnswer answer) {
        return switch (answer) {
            case FindAnswer.Found found -> found(query, found);
        };
    }

    private static byte[] found(FindQuery query, FindAnswer.Found found) {
        JsonBytes json = new JsonBytes(300 + EVENT_BYTES * found.events().size());
        json.raw("{\"query\":{\"lat\":").number(found.position().latitude());
        json.raw(",\"lon\":").number(found.position().longitude());
        json.raw(",\"place\":null");
        writeDays(json, query.days());
        json.raw("},\"events\":[");
        String comma = "";
        for (FoundEvent each : found.events()) {
            json.raw(comma);
            writeEvent(json, each);
            comma = ",";
        }
        return json.raw("],\"choices\":[]}").toBytes();
    }

    private static void writeDays(JsonBytes json, FindQuery.Days days) {
        json.raw(",\"on\":").text(days.on() == null ? null : days.on().toString());
        json.raw(",\"until\":").text(days.until() == null ? null : days.until().toString());
    }

    private static void writeEvent(JsonBytes json, FoundEvent found) {
        byte[] form = found.event().form();
        int gap = found.event().distanceAt();
        json.raw(form, 0, gap).number(found.distanceMeters()).raw(form, gap + 1, form.length - gap - 1);
    }
}
