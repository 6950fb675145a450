package org.convoke.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.convoke.ImportProgress;
import org.convoke.ImportRequest;
import org.convoke.Pipeline;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.Color;
import org.convoke.call.PictureFile;
import org.convoke.intake.IntakeOptions;
import org.convoke.place.Gazetteer;

/**
 * A made-up call, Rivers Day on the coming Saturday: the texts of the alliance that issues it, the organizations that endorse
 * them, and the files that its groups would send, a table for each of sixteen languages and a calendar. A second state of some
 * tables moves a few events. The first Rivers Day, a year before, has the numbers of how many came. Importing and issuing them all is the main job, done on the demo's data as on anybody's.
 */
public final class Demo {

    /** Any number; a change makes other events. */
    private static final long SEED = 20_260_926;

    /** Every so many of the English events goes to the calendar instead of the table. */
    private static final int IN_CALENDAR = 4;

    /** Every so many of the events of the second state is moved. */
    private static final int MOVED = 20;

    /** That of deep water. */
    static final Color COLOR = new Color(0x176b7a);

    /** What the picture shows. */
    private static final String PICTURE_TEXT = "Two sailing boats on a river between green hills, the sun low";

    private final Call call;
    private final Supplier<Gazetteer> gazetteer;
    private final DemoFirstDay first;

    private Demo(Call call, Supplier<Gazetteer> gazetteer) {
        this.call = call;
        this.gazetteer = gazetteer;
        this.first = new DemoFirstDay(call.days().from(), gazetteer);
    }

    /**
     * Makes up the call on the first Saturday after the given day.
     *
     * @param gazetteer asked for when the events are written
     */
    public static Demo after(LocalDate today, Supplier<Gazetteer> gazetteer) {
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        Call call =
                new Call(new CallSlug("rivers-day"), "Rivers Day", new Call.Days(saturday, saturday), Locale.ENGLISH);
        return new Demo(call, gazetteer);
    }

    public Call call() {
        return call;
    }

    /** The call of the year before, whose numbers are known. */
    public Call firstCall() {
        return first.call();
    }

    /**
     * Stores the calls with their look, who stands behind it, and its events, all imported and issued as anybody's would be.
     *
     * @param folder empty, for the files
     * @param origin of the site, as {@code http://localhost:8080}
     */
    public void fill(Pipeline pipeline, Path folder, String origin) throws IOException {
        first.store(pipeline, folder.resolve("first-day"));
        pipeline.calls().create(call, pipeline.clock().instant());
        pipeline.looks().setColor(call.slug(), COLOR);
        pipeline.looks().setPicture(call.slug(), picture(), PICTURE_TEXT);
        // Meanwhile the gazetteer is read, and the events are imported.
        CompletableFuture<Void> alliance =
                CompletableFuture.runAsync(() -> new DemoAlliance(pipeline, call, origin).store());
        pipeline.importFiles(
                new ImportRequest(call, write(folder), null, Map.of(), IntakeOptions.Defaults.NONE, false),
                ImportProgress.SILENT);
        alliance.join();
    }

    /** The call's picture, drawn for the demo and ready to be sent. */
    public static PictureFile picture() {
        return new PictureFile(read("river.jpg"), read("river-small.jpg"), 1280, 512);
    }

    private static byte[] read(String name) {
        try (InputStream in = Demo.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the jar", e);
        }
    }

    /**
     * Writes the files into two folders within the given one, and returns them in the order to import them in: a file of
     * the second folder is the newer state of its namesake in the first.
     */
    public List<Path> write(Path folder) throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        Map<DemoLanguage, List<DemoEvent>> events =
                new DemoEvents(gazetteer.get(), call.days().from(), SEED).make(DemoPhrases.read());
        List<Path> files = new ArrayList<>();
        List<DemoEvent> boats = new ArrayList<>();
        for (Map.Entry<DemoLanguage, List<DemoEvent>> each : events.entrySet()) {
            DemoTable table = new DemoTable(each.getKey());
            List<DemoEvent> rows = new ArrayList<>(each.getValue());
            if (each.getKey().tag().equals("en")) {
                rows.removeIf(event -> event.number() % IN_CALENDAR == 0 && boats.add(event));
            }
            files.add(table.write(first, rows));
        }
        files.add(DemoCalendar.write(first, boats));
        for (Map.Entry<DemoLanguage, List<DemoEvent>> each : events.entrySet()) {
            if (each.getKey().tag().equals("de")) {
                files.add(new DemoTable(each.getKey()).write(second, moved(each.getKey(), each.getValue())));
            }
        }
        return files;
    }

    /** A later state of the same table: some begin two hours later, some are at another venue. */
    private static List<DemoEvent> moved(DemoLanguage language, List<DemoEvent> events) {
        return events.stream()
                .map(event -> switch (event.number() % MOVED) {
                    case 3 -> event.withStart(LocalTime.of(19, 30));
                    case 11 -> event.withVenue(language.venues().getLast());
                    default -> event;
                })
                .toList();
    }
}
