package org.convoke.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.event.EventStatus;
import org.convoke.event.Listing;
import org.convoke.find.FindAnswer;
import org.convoke.index.EventIndex;
import org.convoke.index.FoundEvent;
import org.convoke.place.Place;

/** The nearest events for people, one line each; or the places that were perhaps meant. */
final class NearText {

    private NearText() {}

    static void print(Console console, FindAnswer answer, EventIndex index) {
        switch (answer) {
            case FindAnswer.Found found -> {
                for (FoundEvent each : found.events()) {
                    print(console, each.distanceMeters(), index.listing(each.event()));
                }
                if (found.events().isEmpty()) {
                    console.say("cli.near.none");
                }
            }
            case FindAnswer.Choices choices -> print(console, choices.places());
            case FindAnswer.NotFound notFound -> print(console, notFound.suggestions());
        }
    }

    private static void print(Console console, double meters, Listing event) {
        console.out()
                .println(String.join(
                                "\t",
                                distance(meters),
                                event.when().date()
                                        + (event.when().start() == null
                                                ? ""
                                                : " " + event.when().start()),
                                event.title(),
                                place(event),
                                event.id().value())
                        + (event.status() == EventStatus.CONFIRMED ? "" : "\t" + event.status()));
    }

    private static String distance(double meters) {
        return meters < 1000
                ? String.format(Locale.ROOT, "%.0f m", meters)
                : String.format(Locale.ROOT, "%.1f km", meters / 1000);
    }

    private static String place(Listing event) {
        return Stream.of(event.venue().name(), event.venue().address().locality())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static void print(Console console, List<Place> places) {
        for (Place place : places) {
            String name = Stream.of(place.name(), place.region(), place.country())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            console.out().println(place.id() + "\t" + name);
        }
    }
}
