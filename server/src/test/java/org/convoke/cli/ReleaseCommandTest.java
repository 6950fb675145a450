package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.sign.Digest;
import org.convoke.turnout.Door;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Measure;
import org.convoke.turnout.ReportState;
import org.convoke.turnout.Role;
import org.convoke.turnout.TurnoutReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant EVENING = Instant.parse("2027-03-20T16:00:00Z");

    /** Stands in every field in which people write what they like. */
    private static final String PERSONAL = "Marlene";

    @TempDir
    private Path folder;

    private Path data;
    private Path out;

    @BeforeEach
    void fill() throws IOException {
        data = folder.resolve("data");
        out = folder.resolve("released");
        Path table = folder.resolve("events.csv");
        Files.writeString(table, """
                title,date,start,venue,address,city,country,lat,lon,organizer,description,url
                Marlene walks,2027-03-20,10:00,Marlene's garden,Marlene 3,Kassel,DE,51.31274,9.47971,Marlene,Ask Marlene,https://example.org/Marlene
                Lake walk,2027-03-20,11:00,,,Lyon,FR,45.7640,4.8357,,,
                """);
        done("call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers", "--from", "2027-03-20");
        done("import", "--data", data, "--call", "rivers", table);
        try (Pipeline pipeline = Pipeline.open(data, Clock.fixed(EVENING, ZoneOffset.UTC))) {
            pipeline.events().readPublic(new CallSlug("rivers"), event -> {
                if (event.title().startsWith(PERSONAL)) {
                    report(pipeline, event.id());
                }
            });
        }
    }

    private static void report(Pipeline pipeline, EventId event) {
        Figure figure = new Figure(400L, 600L, "400 to 600, says Marlene", null);
        Claim claim = new Claim(Basis.COUNTED, SourceClass.PRESS, CountMethod.GRID, figure);
        URI link = URI.create("https://marlene:secret@news.example.org/story?reader=Marlene#Marlene");
        Evidence evidence = new Evidence(EVENING, Measure.PEAK, link, null, Role.JOURNALIST, null);
        TurnoutReport held = pipeline.turnout().add(event, claim, evidence, Door.FORM, EVENING);
        pipeline.turnout().decide(held.id(), ReportState.ACCEPTED, "Marlene called", EVENING);
    }

    @Test
    void release_hasEveryEventAndReport_andTheirSums() throws IOException {
        release();

        JsonNode events = MAPPER.readTree(out.resolve("events.json").toFile());
        assertEquals(2, events.size());
        JsonNode first = event(events, "Kassel");
        assertEquals(400, first.get("size_low").intValue());
        assertEquals(600, first.get("size_high").intValue());
        assertEquals("51.31", first.get("lat").asText());
        assertEquals("2027-03-20", first.get("date").textValue());
        assertTrue(event(events, "Lyon").get("size_low").isNull());
        JsonNode reports = MAPPER.readTree(out.resolve("reports.json").toFile());
        assertEquals("https://news.example.org/story", reports.at("/0/link").textValue());
        assertEquals("GRID", reports.at("/0/method").textValue());
        JsonNode totals = MAPPER.readTree(out.resolve("totals.json").toFile());
        assertEquals(400, totals.at("/total/low").intValue());
        assertEquals(1, totals.at("/total/reported").intValue());
        assertTrue(text("README.md").contains("400 to 600 people, with 1 of 2 events reported"), text("README.md"));
    }

    @Test
    void release_tellsOfNoPerson() throws IOException {
        release();

        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                assertFalse(Files.readString(file).contains(PERSONAL), file::toString);
                assertFalse(Files.readString(file).contains("secret"), file::toString);
            }
        }
    }

    @Test
    void dictionary_hasEveryField() throws IOException {
        release();

        String dictionary = text("dictionary.csv");
        for (String file : List.of("events", "reports")) {
            for (String field :
                    text(file + ".csv").lines().findFirst().orElseThrow().split(",")) {
                assertTrue(dictionary.contains("\n" + file + "," + field + ","), field);
            }
        }
        assertTrue(dictionary.contains(",size_low\r\n"));
    }

    @Test
    void sums_areThoseOfTheFiles() throws IOException {
        release();

        List<String> lines = text("SHA256SUMS").lines().toList();
        assertEquals(10, lines.size());
        for (String line : lines) {
            String name = line.substring(line.indexOf("  ") + 2);
            assertEquals(
                    "sha256:" + line.substring(0, line.indexOf(' ')),
                    Digest.of(Files.readAllBytes(out.resolve(name))).toString(),
                    name);
        }
    }

    @Test
    void citation_isOneLine_andForArchives() throws IOException {
        release();

        assertTrue(
                text("README.md")
                        .contains(
                                "Cite as: Rivers Alliance (2027). How many came: Rivers [data set]. As of 2027-03-20T16:00:00Z, log size "));
        JsonNode zenodo = MAPPER.readTree(out.resolve(".zenodo.json").toFile());
        assertEquals("dataset", zenodo.get("upload_type").textValue());
        assertEquals("cc-by-4.0", zenodo.get("license").textValue());
        assertEquals("Rivers Alliance", zenodo.at("/creators/0/name").textValue());
        assertTrue(text("CITATION.cff").contains("title: \"How many came: Rivers\"\n"));
    }

    @Test
    void sameState_isTheSameBytes_andAFolderInUseIsLeftAlone() throws IOException {
        release();
        byte[] first = Files.readAllBytes(out.resolve("SHA256SUMS"));

        CommandRun again = run();
        assertEquals(1, again.exitCode());
        assertTrue(again.err().contains("already has files in it"), again.err());
        out = folder.resolve("again");
        release();

        assertEquals(new String(first, StandardCharsets.US_ASCII), text("SHA256SUMS"));
    }

    private static JsonNode event(JsonNode events, String locality) {
        for (JsonNode event : events) {
            if (locality.equals(event.get("locality").textValue())) {
                return event;
            }
        }
        throw new IllegalStateException("no event in " + locality + ": " + events);
    }

    private String text(String file) throws IOException {
        return Files.readString(out.resolve(file));
    }

    private void release() {
        CommandRun run = run();
        assertEquals(0, run.exitCode(), run.err());
    }

    private CommandRun run() {
        return CommandRun.of("release", "--data", data, "--call", "rivers", "-o", out, "--creator", "Rivers Alliance");
    }

    private static void done(Object... words) {
        CommandRun run = CommandRun.of(words);
        assertEquals(0, run.exitCode(), run.err());
    }
}
