package org.convoke.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.convoke.ImportProgress;
import org.convoke.ImportReport;
import org.convoke.ImportRequest;
import org.convoke.Pipeline;
import org.convoke.event.EventStatus;
import org.convoke.event.PublicEvent;
import org.convoke.event.WarningCode;
import org.convoke.intake.IntakeOptions;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's files, imported as anybody's. */
class DemoImportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-21T08:00:00Z"), ZoneOffset.UTC);

    /** What the demo shows on purpose: towns of the same name, an old charset, events on the day before. */
    private static final Set<WarningCode> EXPECTED = EnumSet.of(
            WarningCode.PLACE_AMBIGUOUS,
            WarningCode.PLACE_NOT_FOUND,
            WarningCode.POSITION_FAR_FROM_TOWN,
            WarningCode.ENCODING_GUESSED,
            WarningCode.HELD_OUTSIDE_CALL);

    @Test
    void files_imported_giveEventsOfManyCountriesAndKinds(@TempDir Path folder) throws IOException {
        Demo demo = Demo.after(LocalDate.now(CLOCK), Gazetteer::open);
        List<Path> files = demo.write(Files.createDirectory(folder.resolve("files")));
        List<PublicEvent> events = new ArrayList<>();
        Set<String> unread = new TreeSet<>();
        try (Pipeline pipeline = Pipeline.openOrCreate(folder.resolve("data"), CLOCK)) {
            pipeline.calls().create(demo.call(), CLOCK.instant());
            ImportReport report = pipeline.importFiles(
                    new ImportRequest(demo.call(), files, null, Map.of(), IntakeOptions.Defaults.NONE, false),
                    ImportProgress.SILENT);
            report.files().stream()
                    .flatMap(file -> file.warnings().stream())
                    .filter(warning -> !EXPECTED.contains(warning.code()))
                    .forEach(warning -> unread.add(warning.toString()));
            pipeline.events().readPublic(events::add);
        }

        Set<String> countries = new TreeSet<>();
        Set<EventStatus> statuses = EnumSet.noneOf(EventStatus.class);
        Set<String> languages = new TreeSet<>();
        events.forEach(event -> {
            String country = event.venue().address().country();
            if (country != null) {
                countries.add(country);
            }
            statuses.add(event.status());
            languages.addAll(event.details().languages());
        });
        assertTrue(events.size() >= 600, () -> events.size() + " events");
        assertTrue(countries.size() >= 80, () -> countries.size() + " countries");
        assertTrue(languages.size() >= 12, languages::toString);
        assertEquals(EnumSet.allOf(EventStatus.class), statuses);
        assertTrue(events.stream().filter(PublicEvent::isOnline).count() >= 10);
        assertTrue(events.stream().filter(DemoImportTest::isUnplaced).count() <= 15);
        assertEquals(Set.of(), unread);
    }

    private static boolean isUnplaced(PublicEvent event) {
        return event.venue().position() == null && !event.isOnline();
    }
}
