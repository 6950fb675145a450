package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.event.Address;
import org.convoke.event.Details;
import org.convoke.event.EventStatus;
import org.convoke.event.Organizer;
import org.convoke.event.PublicEvent;
import org.convoke.event.Venue;
import org.convoke.i18n.Messages;
import org.convoke.publish.EventWords;
import org.convoke.web.Reader;
import org.jspecify.annotations.Nullable;

/** Tells events in feeds as pages do. */
public final class FeedWords implements EventWords {

    @Override
    public List<String> lines(PublicEvent event, Locale language) {
        Page page = page(language);
        List<String> lines = new ArrayList<>();
        lines.add(page.words().when(event.when()));
        String place = place(page, event.venue());
        if (event.isOnline()) {
            lines.add(place.isEmpty() ? page.text("place.online") : page.text("place.online-too", place));
        } else {
            lines.add(place.isEmpty() ? page.text("place.unknown") : place);
        }
        Details details = event.details();
        if (details.description() != null) {
            lines.add(details.description());
        }
        if (!details.organizers().isEmpty()) {
            String names = details.organizers().stream()
                    .map(Organizer::name)
                    .collect(Collectors.joining(page.text("list.separator")));
            lines.add(page.text("share.event.hosts", names));
        }
        return lines;
    }

    private static String place(Page page, Venue venue) {
        Address address = venue.address();
        String town = present(address.postalCode(), address.locality()).collect(Collectors.joining(" "));
        String country = address.country() == null ? null : page.words().country(address.country());
        return present(venue.name(), address.lines(), town, address.region(), country)
                .distinct()
                .map(page::isolated)
                .collect(Collectors.joining(page.text("list.separator")));
    }

    private static Stream<String> present(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(part -> !part.isEmpty());
    }

    @Override
    public Optional<String> status(EventStatus status, Locale language) {
        return switch (status) {
            case CONFIRMED -> Optional.empty();
            case TENTATIVE -> Optional.of(page(language).text("status.tentative"));
            case CANCELLED -> Optional.of(page(language).text("status.cancelled"));
            case POSTPONED -> Optional.of(page(language).text("status.postponed"));
            case MOVED -> Optional.of(page(language).text("status.moved"));
        };
    }

    @Override
    public String gone(Locale language) {
        return page(language).text("share.event.gone");
    }

    private static Page page(Locale language) {
        return Page.of(new Reader(Messages.in(language).locale(), true), "");
    }
}
