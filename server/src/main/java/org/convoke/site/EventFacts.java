package org.convoke.site;

import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.event.Accessibility;
import org.convoke.event.Address;
import org.convoke.event.Listing;
import org.convoke.event.Organizer;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.SourceRef;
import org.jspecify.annotations.Nullable;

/** What is known of an event, put into words for its page. */
record EventFacts(Page page, PublicEvent event) {

    private static final int MAP_ZOOM = 10;

    /** The lines of the address, as on an envelope. */
    List<String> where() {
        Address address = event.venue().address();
        String country = address.country();
        String town = Stream.of(address.postalCode(), page.words().town(Listing.of(event)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(
                        event.venue().name(),
                        address.lines(),
                        town.isEmpty() ? null : town,
                        address.region(),
                        country == null ? null : page.words().country(country))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Where it is on a map of the reader's own (RFC 5870); how exact that is stands in the words. */
    EventView.@Nullable Link position() {
        Position position = event.venue().position();
        if (position == null) {
            return null;
        }
        String key = "precision." + position.precision().name().toLowerCase(Locale.ROOT);
        return new EventView.Link(
                page.text(key),
                "geo:" + decimal(position.latLon().latitude()) + ","
                        + decimal(position.latLon().longitude()));
    }

    /** Where it is among all events, near enough to see the street's surroundings. */
    EventView.@Nullable Link map() {
        Position position = event.venue().position();
        if (position == null) {
            return null;
        }
        String path = page.link("/" + event.call() + "/map");
        return new EventView.Link(
                page.text("map.here"),
                path + "#" + MAP_ZOOM + "/" + decimal(position.latLon().latitude()) + "/"
                        + decimal(position.latLon().longitude()));
    }

    private static String decimal(double degrees) {
        return new BigDecimal(Double.toString(degrees)).toPlainString();
    }

    /** The zone that the times are in, for readers elsewhere. */
    @Nullable
    String zone() {
        ZoneId zone = event.when().zone();
        return zone == null || event.when().start() == null
                ? null
                : page.text("event.zone", page.words().zone(zone, event.when().date()));
    }

    List<String> paragraphs() {
        String description = event.details().description();
        return description == null
                ? List.of()
                : description
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** What is known of its accessibility and what is not; all of it in two words when nothing is. */
    EventView.Access access() {
        Knowledge knowledge = new Knowledge(page, Listing.of(event));
        List<String> unknown = knowledge.hasAccess()
                ? knowledge.features(Accessibility.Answer.UNKNOWN)
                : List.of(page.text("unknown.access"));
        return new EventView.Access(
                knowledge.features(Accessibility.Answer.YES),
                knowledge.features(Accessibility.Answer.NO),
                unknown.isEmpty() ? "" : page.text("unknown.list", String.join(page.text("list.separator"), unknown)));
    }

    /** Languages and hosts, as far as they were told. */
    List<EventView.Fact> known() {
        List<EventView.Fact> facts = new ArrayList<>();
        if (!event.details().languages().isEmpty()) {
            facts.add(new EventView.Fact(
                    page.text("event.languages"),
                    event.details().languages().stream()
                            .map(page.words()::language)
                            .collect(Collectors.joining(page.text("list.separator")))));
        }
        String organizers = event.details().organizers().stream()
                .filter(organizer -> organizer.url() == null)
                .map(Organizer::name)
                .collect(Collectors.joining(page.text("list.separator")));
        if (!organizers.isEmpty()) {
            facts.add(new EventView.Fact(page.text("event.organizers"), organizers));
        }
        return facts;
    }

    /** The event's own page, its organizers' and those it was taken from, each address once. */
    List<EventView.Link> links() {
        List<EventView.Link> links = new ArrayList<>();
        add(links, page.text("event.page"), event.details().url());
        for (Organizer organizer : event.details().organizers()) {
            add(links, organizer.name(), organizer.url());
        }
        for (SourceRef source : event.sources()) {
            add(links, page.text("event.source", source.name()), source.url());
        }
        return links;
    }

    /** Nothing but the web is linked: a source may write any scheme it likes. */
    private static void add(List<EventView.Link> links, String words, @Nullable URI url) {
        if (url == null || url.getScheme() == null) {
            return;
        }
        boolean isWeb =
                url.getScheme().equalsIgnoreCase("https") || url.getScheme().equalsIgnoreCase("http");
        String href = url.toString();
        if (isWeb && links.stream().noneMatch(link -> link.href().equals(href))) {
            links.add(new EventView.Link(words, href));
        }
    }
}
