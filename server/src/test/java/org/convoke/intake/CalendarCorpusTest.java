package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.event.Content;
import org.convoke.event.Draft;
import org.convoke.event.Organizer;
import org.convoke.event.Position;
import org.convoke.event.Warning;
import org.convoke.event.When;
import org.convoke.place.Gazetteer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code case.ics} of the corpus gives what {@code case.expected.json} says. A call on one day, 26 September 2026,
 * but for the cases of the spring's change of the clocks.
 */
class CalendarCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/org/convoke/intake/calendar");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Intake INTAKE = new Intake(Gazetteer.open());

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ics"))
                    .map(name -> name.substring(0, name.length() - ".ics".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void read_case_isAsExpected(String name) throws IOException {
        JsonNode found = read(name);
        Path expected = CORPUS.resolve(name + ".expected.json");

        assertEquals(
                JSON.readTree(Files.readString(expected)).toPrettyString(),
                found.toPrettyString(),
                () -> "as it was read:\n" + found.toPrettyString());
    }

    private static JsonNode read(String name) {
        Call.Days days = name.equals("clock-change")
                ? new Call.Days(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 30))
                : new Call.Days(LocalDate.of(2026, 9, 26), LocalDate.of(2026, 9, 26));
        Call call = new Call(new CallSlug("rivers-day"), "Rivers Day", days, Locale.ENGLISH);
        List<IntakeRecord> records = new ArrayList<>();

        FileSummary summary = INTAKE.read(
                CORPUS.resolve(name + ".ics"),
                new IntakeOptions(call, "corpus", Map.of(), IntakeOptions.Defaults.NONE),
                records::add);

        ObjectNode file = JSON.createObjectNode();
        file.put("format", summary.format());
        addWarnings(file.putArray("warnings"), summary.warnings());
        ArrayNode list = file.putArray("records");
        records.forEach(record -> addRecord(list.addObject(), record));
        return file;
    }

    private static void addRecord(ObjectNode json, IntakeRecord record) {
        ArrayNode drafts = json.putArray("drafts");
        // Enough to see where they begin; a thousand say no more.
        record.drafts().stream().limit(5).forEach(draft -> addDraft(drafts.addObject(), draft));
        if (record.drafts().size() > 5) {
            json.put("count", record.drafts().size());
        }
        addWarnings(json.putArray("warnings"), record.warnings());
    }

    private static void addDraft(ObjectNode json, Draft draft) {
        Content content = draft.content();
        put(json, "id", draft.source().id());
        put(json, "occurrence", draft.occurrence());
        String title = content.title();
        put(json, "title", title.length() > 80 ? title.substring(0, 80) + "…" : title);
        addWhen(json, content.when());
        put(json, "status", content.status() == org.convoke.event.EventStatus.CONFIRMED ? null : content.status());
        put(json, "online", content.isOnline() ? true : null);
        put(json, "venue", content.venue().name());
        put(json, "locality", content.venue().address().locality());
        put(json, "country", content.venue().address().country());
        Position position = content.venue().position();
        put(json, "position", position == null ? null : position.latLon() + " " + position.precision());
        put(json, "description", content.details().description());
        put(
                json,
                "languages",
                content.details().languages().isEmpty()
                        ? null
                        : content.details().languages());
        List<Organizer> organizers = content.details().organizers();
        put(json, "organizers", organizers.isEmpty() ? null : organizers);
        put(json, "url", content.details().url());
    }

    private static void addWhen(ObjectNode json, @Nullable When when) {
        put(json, "date", when == null ? null : when.date());
        put(json, "start", when == null ? null : when.start());
        put(json, "end", when == null ? null : when.end());
        put(json, "zone", when == null ? null : when.zone());
    }

    /** What is absent is not written: the expected files stay short enough to be read. */
    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, Objects.toString(value));
        }
    }

    private static void addWarnings(ArrayNode json, List<Warning> warnings) {
        for (Warning warning : warnings) {
            List<Object> arguments = warning.arguments().stream()
                    .map(each ->
                            each instanceof String text && text.length() > 40 ? (Object) text.substring(0, 40) : each)
                    .toList();
            json.add(warning.code().code() + " " + warning.field() + " " + arguments);
        }
    }
}
