package org.convoke.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoke.event.EventStatus;
import org.convoke.nearest.LatLon;
import org.jspecify.annotations.Nullable;

/** Writes the events of one language as the table that a group's spreadsheet would give: their headers, their dates. */
final class DemoTable {

    private final DemoLanguage language;
    private final More more;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;

    /**
     * Further columns.
     *
     * @param cells what stands in them for the event of an id
     */
    record More(List<String> header, Function<String, List<String>> cells) {

        static final More NONE = new More(List.of(), id -> List.of());
    }

    DemoTable(DemoLanguage language) {
        this(language, More.NONE);
    }

    DemoTable(DemoLanguage language, More more) {
        this.language = language;
        this.more = more;
        // English names of months and "PM"; the other patterns have no words of their own.
        dates = DateTimeFormatter.ofPattern(language.sheet().datePattern(), Locale.ENGLISH);
        times = DateTimeFormatter.ofPattern(language.sheet().timePattern(), Locale.ENGLISH);
    }

    /** Writes the file into the folder and returns its path. */
    Path write(Path folder, List<DemoEvent> events) throws IOException {
        DemoLanguage.Sheet sheet = language.sheet();
        Path file = folder.resolve(sheet.file());
        try (Writer text = Files.newBufferedWriter(file, Charset.forName(sheet.charset()));
                CsvWriter csv = CsvWriter.builder()
                        .fieldSeparator(sheet.separator().charAt(0))
                        .build(text)) {
            csv.writeRecord(Stream.concat(sheet.header().stream(), more.header().stream())
                    .toList());
            for (DemoEvent event : events) {
                csv.writeRecord(row(event));
            }
        }
        return file;
    }

    private List<String> row(DemoEvent event) {
        boolean isOnline = event.nature().isOnline();
        LatLon position = event.position();
        String id = language.tag() + "-" + event.number();
        List<String> cells = new ArrayList<>(List.of(
                id,
                encodable(event.texts().title()),
                event.date().format(dates),
                time(event.start()),
                isOnline
                        ? language.sheet().words().online()
                        : encodable(event.texts().venue()),
                isOnline ? "" : encodable(event.town()),
                event.place().country(),
                encodable(event.texts().group()),
                status(event.nature().status()),
                position == null ? "" : Double.toString(position.latitude()),
                position == null ? "" : Double.toString(position.longitude()),
                page(event),
                language.tag()));
        List<String> access = language.sheet().words().access();
        if (!access.isEmpty()) {
            // Every third group has said nothing.
            cells.add(event.number() % 3 == 0 ? "" : access.get(event.number() % access.size()));
        }
        cells.addAll(more.cells().apply(id));
        return cells;
    }

    private String time(@Nullable LocalTime start) {
        return start == null ? "" : start.format(times);
    }

    private String status(EventStatus status) {
        List<String> words = language.sheet().words().status();
        return switch (status) {
            case CANCELLED -> words.get(0);
            case TENTATIVE -> words.get(1);
            case POSTPONED -> words.get(2);
            case CONFIRMED, MOVED -> "";
        };
    }

    /** An old charset lacks some letters; people write the nearest one. */
    private String encodable(String text) {
        return language.sheet().charset().equals("ISO-8859-1")
                ? text.replace('’', '\'').replace('–', '-').replace("œ", "oe")
                : text;
    }

    private String page(DemoEvent event) {
        return event.number() % 3 == 0 ? "https://rivers.example/" + language.tag() + "/" + event.number() : "";
    }
}
