package org.convoke.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.convoke.ImportProgress;
import org.convoke.ImportRequest;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.PublicEvent;
import org.convoke.intake.IntakeOptions;
import org.convoke.place.Gazetteer;

/**
 * The first Rivers Day, a year before: its events, and how many came, as hosts, offices, newsrooms and passers-by reported it
 * through that day, with what a coordinator did about it. Then the alliance sent its own table of numbers.
 */
final class DemoFirstDay {

    /** Any number but the one of the coming day, or the same groups would meet at the same hours. */
    private static final long SEED = 20_250_927;

    /** The first time fewer took part. */
    private static final int TOOK_PART = 2;

    private static final int WEEKS_AGO = 52;

    /** When the list was imported, and when the alliance's numbers were. */
    private static final int LISTED_DAYS_BEFORE = 20;

    private static final int HOURS_UNTIL_NUMBERS = 34;

    private final Call call;
    private final Supplier<Gazetteer> gazetteer;

    /** @param coming the day of the coming call */
    DemoFirstDay(LocalDate coming, Supplier<Gazetteer> gazetteer) {
        LocalDate day = coming.minusWeeks(WEEKS_AGO);
        this.call = new Call(
                new CallSlug("first-rivers-day"), "The first Rivers Day", new Call.Days(day, day), Locale.ENGLISH);
        this.gazetteer = gazetteer;
    }

    Call call() {
        return call;
    }

    /** Stores it, in the order in which it happened. */
    void store(Pipeline pipeline, Path folder) throws IOException {
        Instant begin = call.days().from().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant listed = begin.minusSeconds(LISTED_DAYS_BEFORE * 86_400L);
        pipeline.calls().create(call, listed);
        pipeline.looks().setColor(call.slug(), Demo.COLOR);
        importFiles(pipeline, write(Files.createDirectories(folder.resolve("list")), DemoTable.More.NONE), listed);
        List<PublicEvent> events = new ArrayList<>();
        pipeline.events().readPublic(call.slug(), events::add);
        DemoReports reports = new DemoReports(pipeline.turnout());
        reports.store(events);
        Instant later = begin.plusSeconds(HOURS_UNTIL_NUMBERS * 3_600L);
        importFiles(pipeline, write(Files.createDirectories(folder.resolve("numbers")), DemoCrowd.TABLE), later);
        reports.decide(events, later);
    }

    private void importFiles(Pipeline pipeline, List<Path> files, Instant when) {
        pipeline.at(Clock.fixed(when, ZoneOffset.UTC))
                .importFiles(
                        new ImportRequest(call, files, null, Map.of(), IntakeOptions.Defaults.NONE, false),
                        ImportProgress.SILENT);
    }

    /** Only the alliance itself, which wrote the table in English, has numbers. */
    private List<Path> write(Path folder, DemoTable.More numbers) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<DemoLanguage, List<DemoEvent>> each : new DemoEvents(
                        gazetteer.get(), call.days().from(), SEED)
                .make(DemoPhrases.read())
                .entrySet()) {
            List<DemoEvent> tookPart = each.getValue().stream()
                    .filter(event -> event.number() % TOOK_PART == 0)
                    .toList();
            boolean isOwn = each.getKey().tag().equals("en");
            files.add(new DemoTable(each.getKey(), isOwn ? numbers : DemoTable.More.NONE).write(folder, tookPart));
        }
        return files;
    }
}
