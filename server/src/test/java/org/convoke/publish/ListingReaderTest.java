package org.convoke.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.convoke.call.CallSlug;
import org.convoke.event.Address;
import org.convoke.event.EventId;
import org.convoke.event.Listing;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.Venue;
import org.convoke.index.EventForm;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was kept is what is listed. */
final class ListingReaderTest {

    private static final JsonEventForm FORM = new JsonEventForm();

    @Test
    void listing_isThatOfTheEvent() {
        for (PublicEvent event :
                List.of(SampleEvents.full(), SampleEvents.bare(), SampleEvents.floating(), SampleEvents.wholeDays())) {
            assertEquals(Listing.of(event), listing(event));
        }
    }

    @Test
    void anyText_comesBack() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            PublicEvent event = with(SampleEvents.full(), text(random), text(random));

            assertEquals(Listing.of(event), listing(event), "-Dseed=" + seed);
        }
    }

    @Test
    void otherJson_isAFaultThatSaysWhere() {
        byte[] other = "{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8);

        EventForm.Known known = new EventForm.Known(new EventId("0000000000000"), new CallSlug("x"), null, 0);

        assertThrows(IllegalStateException.class, () -> ListingReader.read(other, known));
    }

    private static Listing listing(PublicEvent event) {
        Position position = event.venue().position();
        @Nullable LatLon at = position == null ? null : position.latLon();
        return FORM.listing(
                FORM.encode(event), new EventForm.Known(event.id(), event.call(), at, Listing.TOWN_NOT_ASKED));
    }

    private static PublicEvent with(PublicEvent event, String title, String venue) {
        Address address = new Address(venue + " 3", title, null, "null", "DE");
        return new PublicEvent(
                event.id(),
                event.call(),
                title,
                event.when(),
                event.status(),
                event.isOnline(),
                new Venue(venue, address, event.venue().position()),
                event.details(),
                event.sources(),
                event.sequence(),
                event.updated());
    }

    /** Texts with what JSON escapes, what the shorthand shortens, and characters of one to four bytes. */
    private static String text(Random random) {
        List<String> pieces = List.of(
                "\"",
                "\\",
                "\n",
                "\t",
                "\u0001",
                "\u001f",
                "null",
                "false",
                "https://",
                "\",\"call\":\"",
                "é",
                "م",
                "語",
                "😀",
                "}",
                "]",
                ",",
                "x",
                "/");
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.append('t').toString();
    }
}
