package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.event.Listing;
import org.convoke.find.CallParameter;
import org.convoke.find.Cluster;
import org.convoke.find.ClusterQuery;
import org.convoke.find.Clusters;
import org.convoke.index.BoundingBox;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;

/**
 * {@code /{call}/map/view}: the list beside the map, a piece of a page in the reader's language. The map asks for it with the
 * same box and zoom as for its marks, so that both tell the same.
 */
public final class MapViewPages implements Handler {

    /** As many as fit beside a map without tiring who reads them. */
    private static final int MAX_LISTED = 30;

    /** Closer than this the map shows nothing more. */
    private static final int MAX_ZOOM = 17;

    /** From so far, the name of a town does not tell where a mark is. */
    private static final int FAR_ZOOM = 4;

    private final Templates templates;
    private final Supplier<EventIndex> index;

    public MapViewPages(Templates templates, Supplier<EventIndex> index) {
        this.templates = templates;
        this.index = index;
    }

    @Override
    public Answer answer(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        ClusterQuery query = ClusterQuery.read(request.query(), Optional.of(call.slug()));
        Clusters clusters = Clusters.of(query, now);
        Page page = Page.of(request, "");
        String near =
                new EventsFilter(Optional.empty(), Optional.empty(), query.on()).address("/" + call.slug() + "/near");
        MapListView view = clusters.events()
                .map(events -> events(page, clusters, events, now, nearMiddle(page, near, query.box())))
                .orElseGet(() -> groups(page, clusters, now, near, nearMiddle(page, near, query.box())));
        return templates.page("mapview", view, request.reader());
    }

    private static MapListView events(
            Page page, Clusters clusters, List<IndexedEvent> events, EventIndex index, String nearest) {
        List<Card> cards =
                events.stream().map(event -> card(page, event, index)).toList();
        return new MapListView(page, tally(page, clusters), List.of(), cards, null, nearest);
    }

    private static MapListView groups(Page page, Clusters clusters, EventIndex index, String near, String nearest) {
        List<MapListView.Group> groups = new ArrayList<>();
        List<Card> alone = new ArrayList<>();
        for (Cluster cluster : clusters.clusters().stream().limit(MAX_LISTED).toList()) {
            if (cluster.isOne()) {
                alone.add(card(page, cluster.event(), index));
            } else {
                groups.add(group(page, cluster, clusters.zoom(), index, near));
            }
        }
        int left = clusters.clusters().size() - groups.size() - alone.size();
        String more = left == 0 ? null : page.text("map.more", left);
        return new MapListView(page, tally(page, clusters), groups, alone, more, nearest);
    }

    private static Card card(Page page, IndexedEvent event, EventIndex index) {
        return Card.of(page, index.listing(event));
    }

    private static MapListView.Group group(Page page, Cluster cluster, int zoom, EventIndex index, String near) {
        double latitude = cluster.position().latitude();
        double longitude = cluster.position().longitude();
        int closer = Math.max(zoom + 1, cluster.partingZoom());
        String href = closer > MAX_ZOOM
                ? nearHref(page, near, "%.5f", latitude, longitude)
                : String.format(Locale.ROOT, "#%d/%.5f/%.5f", closer, latitude, longitude);
        Listing amid = index.listing(cluster.event());
        String label = label(page, amid, zoom);
        return new MapListView.Group(
                cluster.id(),
                label,
                place(page, amid, label),
                CountryList.counts(page, cluster.count(), cluster.cancelled()),
                href);
    }

    /** The name of a town, or from far away of its country, as an event amid the others has it; empty when it has none. */
    private static String label(Page page, Listing event, int zoom) {
        String town = zoom > FAR_ZOOM ? page.words().town(event) : null;
        return town != null ? town : country(page, event).orElse("");
    }

    private static Optional<String> country(Page page, Listing event) {
        return Optional.ofNullable(event.venue().address().country()).map(page.words()::country);
    }

    private static String place(Page page, Listing event, String label) {
        if (label.isEmpty()) {
            return page.text("map.several");
        }
        String beside = country(page, event)
                .filter(country -> !country.equals(label))
                .map(country -> page.text("list.separator") + country)
                .orElse("");
        return page.text("map.around", page.isolated(label) + beside);
    }

    private static String tally(Page page, Clusters clusters) {
        return clusters.count() == 0
                ? page.text("map.none")
                : CountryList.counts(page, clusters.count(), clusters.cancelled());
    }

    /** Two decimals, a kilometre, are enough for the middle of a map and tell no address. */
    private static String nearMiddle(Page page, String near, BoundingBox box) {
        double longitude = box.west() + box.widthDegrees() / 2;
        return nearHref(
                page, near, "%.2f", (box.south() + box.north()) / 2, longitude > 180 ? longitude - 360 : longitude);
    }

    private static String nearHref(Page page, String near, String form, double latitude, double longitude) {
        String joint = near.indexOf('?') < 0 ? "?" : "&";
        return page.link(
                near + joint + String.format(Locale.ROOT, "lat=" + form + "&lon=" + form, latitude, longitude));
    }
}
