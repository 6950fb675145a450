package org.convoke.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Content;
import org.convoke.event.Details;
import org.convoke.event.Draft;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.event.Venue;
import org.convoke.intake.Intake;
import org.convoke.intake.IntakeOptions;
import org.convoke.intake.IntakeRecord;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to a file and read again says the same. */
class RoundTripTest {

    private static final Call CALL = new Call(
            new CallSlug("rivers-day"),
            "Rivers Day",
            new Call.Days(LocalDate.of(2026, 9, 26), LocalDate.of(2026, 9, 27)),
            Locale.ENGLISH);

    private static final List<PublicEvent> EVENTS =
            List.of(SampleEvents.full(), SampleEvents.bare(), SampleEvents.floating(), SampleEvents.wholeDays());

    @TempDir
    private Path folder;

    @Test
    void ics_readAgain_saysTheSame() throws IOException {
        List<Draft> drafts = readAgain(ExportFormat.ICS);

        for (int i = 0; i < EVENTS.size(); i++) {
            assertSame(EVENTS.get(i), drafts.get(i), EVENTS.get(i).details());
        }
    }

    @Test
    void csv_readAgain_saysTheSameButDescriptionAndPrecision() throws IOException {
        List<Draft> drafts = readAgain(ExportFormat.CSV);

        for (int i = 0; i < EVENTS.size(); i++) {
            Details details = EVENTS.get(i).details();
            assertSame(
                    EVENTS.get(i),
                    exactAs(EVENTS.get(i), drafts.get(i)),
                    new Details(
                            null, details.languages(), details.accessibility(), details.organizers(), details.url()));
        }
    }

    /** A table's coordinates count as exact, however the position was found. */
    private static Draft exactAs(PublicEvent event, Draft draft) {
        Position written = event.venue().position();
        Position read = draft.content().venue().position();
        if (written == null || read == null) {
            return draft;
        }
        assertEquals(GeocodePrecision.EXACT, read.precision());
        Venue venue = draft.content().venue().withPosition(new Position(read.latLon(), written.precision()));
        return new Draft(
                draft.call(),
                draft.source(),
                draft.occurrence(),
                draft.content().withVenue(venue));
    }

    private static void assertSame(PublicEvent event, Draft draft, Details details) {
        Content content = draft.content();
        assertEquals(event.id().value(), draft.source().id());
        assertEquals(event.title(), content.title());
        assertEquals(event.when(), content.when());
        assertEquals(event.status(), content.status());
        assertEquals(event.isOnline(), content.isOnline());
        assertEquals(event.venue(), content.venue());
        assertEquals(details, content.details());
    }

    private List<Draft> readAgain(ExportFormat format) throws IOException {
        Path file = folder.resolve("events." + format.word());
        try (OutputStream out = Files.newOutputStream(file);
                EventWriter writer = format.open(FileFrame.of(CALL), out)) {
            for (PublicEvent event : EVENTS) {
                writer.write(event);
            }
        }
        List<IntakeRecord> records = new ArrayList<>();
        new Intake(Gazetteer.open())
                .read(file, new IntakeOptions(CALL, "again", Map.of(), IntakeOptions.Defaults.NONE), records::add);
        records.forEach(record -> assertEquals(List.of(), record.warnings(), record::toString));
        return records.stream().flatMap(record -> record.drafts().stream()).toList();
    }
}
