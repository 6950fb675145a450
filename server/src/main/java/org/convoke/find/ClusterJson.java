package org.convoke.find;

import java.time.LocalDate;
import java.util.List;
import org.convoke.api.JsonBytes;
import org.convoke.call.CallSlug;
import org.convoke.index.BoundingBox;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.nearest.LatLon;

/** What a map shows, as JSON. */
final class ClusterJson {

    private static final int CLUSTER_BYTES = 160;
    private static final int EVENT_BYTES = 300;
    private static final int REST_BYTES = 400;

    /** What a list beside a map needs of an event. */
    private static final List<String> SHORT_EVENT = List.of(
            "id", "call", "title", "start", "date", "status", "online", "lat", "lon", "venue", "locality", "country");

    /** A metre, for the middle of several events. */
    private static final double STEPS_PER_DEGREE = 1e5;

    private ClusterJson() {}

    /** Writes {@code {"query":…,"zoom":…,"count":…,"clusters":[…],"events":[…]}}. */
    static JsonBytes write(ClusterQuery query, Clusters answer, EventIndex index) {
        JsonBytes json = new JsonBytes(REST_BYTES
                + CLUSTER_BYTES * answer.clusters().size()
                + EVENT_BYTES * answer.events().map(List::size).orElse(0));
        writeQuery(json.raw("{"), query);
        json.raw(",\"zoom\":").number(answer.zoom());
        writeTotals(json, answer);
        json.raw(",\"clusters\":[");
        String comma = "";
        for (Cluster cluster : answer.clusters()) {
            writeCluster(json.raw(comma), cluster, index);
            comma = ",";
        }
        json.raw("],\"events\":");
        answer.events().ifPresentOrElse(events -> writeEvents(json, events, index), () -> json.raw("null"));
        return json.raw("}");
    }

    private static void writeQuery(JsonBytes json, ClusterQuery query) {
        BoundingBox box = query.box();
        json.raw("\"query\":{\"call\":").text(query.call().map(CallSlug::value).orElse(null));
        json.raw(",\"on\":").text(query.on().map(LocalDate::toString).orElse(null));
        json.raw(",\"bbox\":[").number(box.south()).raw(",").number(box.west());
        json.raw(",").number(box.north()).raw(",").number(box.east());
        json.raw("],\"zoom\":").number(query.zoom()).raw("}");
    }

    private static void writeTotals(JsonBytes json, Clusters answer) {
        writeCounts(json, answer.count(), answer.cancelled(), answer.postponed());
        json.raw(",\"unplaced\":").number(answer.unplaced());
    }

    private static void writeCounts(JsonBytes json, int count, int cancelled, int postponed) {
        json.raw(",\"count\":").number(count);
        json.raw(",\"cancelled\":").number(cancelled);
        json.raw(",\"postponed\":").number(postponed);
    }

    private static void writeCluster(JsonBytes json, Cluster cluster, EventIndex index) {
        LatLon position = cluster.position();
        json.raw("{\"id\":").text(cluster.id());
        if (cluster.isOne()) {
            json.raw(",\"lat\":").number(position.latitude());
            json.raw(",\"lon\":").number(position.longitude());
        } else {
            json.raw(",\"lat\":").number(rounded(position.latitude()));
            json.raw(",\"lon\":").number(rounded(position.longitude()));
        }
        writeCounts(json, cluster.count(), cluster.cancelled(), cluster.postponed());
        json.raw(",\"zoom\":");
        if (cluster.isOne() || cluster.partingZoom() > ClusterQuery.MAX_ZOOM) {
            json.raw("null");
        } else {
            json.number(cluster.partingZoom());
        }
        index.writeTown(cluster.event(), json.raw(","));
        json.raw(",\"event\":");
        if (cluster.isOne()) {
            writeEvent(json, cluster.event(), index);
        } else {
            json.raw("null");
        }
        json.raw("}");
    }

    private static void writeEvents(JsonBytes json, List<IndexedEvent> events, EventIndex index) {
        json.raw("[");
        String comma = "";
        for (IndexedEvent event : events) {
            writeEvent(json.raw(comma), event, index);
            comma = ",";
        }
        json.raw("]");
    }

    private static void writeEvent(JsonBytes json, IndexedEvent event, EventIndex index) {
        json.raw("{");
        index.writeMembers(event, SHORT_EVENT, json);
        json.raw("}");
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
