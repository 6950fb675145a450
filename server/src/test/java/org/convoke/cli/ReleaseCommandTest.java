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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
                title,date,start,venue,address,city,region,country,lat,lon,organizer,description,url,source,link
                Marlene walks,2027-03-20,10:00,Marlene's garden,Marlene 3,Cassel,Marlene,DE,51.31274,9.47971,Marlene,Ask Marlene,https://example.org/Marlene,Marlene,https://Marlene.example.org
                Lake walk,2027-03-20,11:00,,,Lyon,,FR,45.7640,4.8357,,,,,
                Hill walk,2027-03-20,12:00,,,at Marlene's,,FR,45.7941,4.7501,,,,,
                Far walk,2027-03-20,13:00,,,at Marlene's,Bretagne,FR,,,,,,,
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
        URI link = URI.create("https://marlene:secret@marlene.news.example.org/Marlene?reader=Marlene#Marlene");
        Digest file = Digest.of(PERSONAL.getBytes(StandardCharsets.UTF_8));
        Evidence evidence = new Evidence(EVENING.plusSeconds(7), Measure.PEAK, link, file, Role.JOURNALIST, null);
        TurnoutReport held = pipeline.turnout().add(event, claim, evidence, Door.FORM, EVENING);
        pipeline.turnout().decide(held.id(), ReportState.ACCEPTED, "Marlene called", EVENING);
    }

    @Test
    void release_hasEveryEventAndReport_andTheirSums() throws IOException {
        release();

        JsonNode events = MAPPER.readTree(out.resolve("events.json").toFile());
        assertEquals(4, events.size());
        JsonNode first = event(events, "Kassel");
        assertEquals(400, first.get("size_low").intValue());
        assertEquals(600, first.get("size_high").intValue());
        assertEquals("2027-03-20", first.get("date").textValue());
        assertEquals(2, first.get("size_class").intValue());
        assertTrue(event(events, "Lyon").get("size_low").isNull());
        assertEquals(0, event(events, "Lyon").get("size_class").intValue());
        assertEquals("TOTAL", event(events, "Lyon").get("line").textValue());
        JsonNode reports = MAPPER.readTree(out.resolve("reports.json").toFile());
        assertTrue(reports.at("/0/publisher").isNull());
        assertTrue(reports.at("/0/file").booleanValue());
        assertEquals("2027-03-20T16:00:00Z", reports.at("/0/counted").textValue());
        assertEquals("GRID", reports.at("/0/method").textValue());
        JsonNode totals = MAPPER.readTree(out.resolve("totals.json").toFile());
        assertEquals(400, totals.at("/total/low").intValue());
        assertEquals(1, totals.at("/total/reported").intValue());
        assertTrue(text("README.md").contains("400 to 600 people, with 1 of 4 events reported"), text("README.md"));
    }

    @Test
    void places_areTheGazetteers_notWhatHostsWrote() throws IOException {
        release();

        JsonNode events = MAPPER.readTree(out.resolve("events.json").toFile());
        JsonNode named = event(events, "Kassel");
        assertEquals("g2892518", named.get("place_id").textValue());
        assertEquals("Hesse", named.get("region").textValue());
        assertEquals("51.3167", named.get("lat").asText());
        assertEquals("NAME", named.get("place_by").textValue());
        JsonNode near = event(events, "place_by", "POSITION");
        assertEquals("Auvergne-Rhône-Alpes", near.get("region").textValue());
        assertFalse(near.get("locality").isNull());
        JsonNode far = event(events, "region", "Brittany");
        assertTrue(far.get("locality").isNull());
        assertTrue(far.get("lat").isNull());
        assertEquals("FR", far.get("country").textValue());
    }

    @Test
    void publisher_isReleased_whenSomebodyVouchesForIt() throws IOException {
        CommandRun first = run();
        assertTrue(first.err().contains("1 report names a source at 1 host that nobody vouched for"), first.err());
        assertTrue(first.err().contains("marlene.news.example.org"), first.err());
        out = folder.resolve("vouched");

        CommandRun vouched = run("--publisher", "news.example.org");

        assertEquals("", vouched.err());
        JsonNode reports = MAPPER.readTree(out.resolve("reports.json").toFile());
        assertEquals("news.example.org", reports.at("/0/publisher").textValue());
        out = folder.resolve("misspelled");
        assertEquals(1, run("--publisher", "news").exitCode());
        assertFalse(Files.exists(out));
    }

    @Test
    void release_tellsOfNoPerson() throws IOException {
        release();

        String ofPersonal = Digest.of(PERSONAL.getBytes(StandardCharsets.UTF_8)).hex();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).toLowerCase(Locale.ROOT);
                assertFalse(text.contains(PERSONAL.toLowerCase(Locale.ROOT)), file::toString);
                assertFalse(text.contains("secret"), file::toString);
                assertFalse(text.contains(ofPersonal), file::toString);
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
        Set<String> members = new TreeSet<>();
        addMembers(MAPPER.readTree(out.resolve("totals.json").toFile()), members);
        for (String member : members) {
            assertTrue(dictionary.contains("\ntotals," + member + ","), member);
        }
    }

    private static void addMembers(JsonNode json, Set<String> members) {
        json.fieldNames().forEachRemaining(members::add);
        json.forEach(each -> addMembers(each, members));
    }

    @Test
    void sums_areThoseOfTheFiles() throws IOException {
        release();

        List<String> lines = text("SHA256SUMS").lines().toList();
        assertEquals(11, lines.size());
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
        assertEquals("How many came: Rivers", zenodo.get("title").textValue());
        assertEquals("open", zenodo.get("access_right").textValue());
        assertEquals("cc-by-4.0", zenodo.get("license").textValue());
        assertEquals("2027-03-20", zenodo.get("publication_date").textValue());
        assertEquals("Rivers Alliance", zenodo.at("/creators/0/name").textValue());
        assertFalse(zenodo.get("description").textValue().isBlank());
    }

    /** What version 1.2.0 of the format requires, and the values that its schema has for the rest. */
    @Test
    void citationFile_hasWhatItsSchemaRequires() throws IOException {
        release();

        List<String> lines = text("CITATION.cff").lines().toList();
        assertTrue(lines.contains("cff-version: 1.2.0"));
        assertTrue(lines.contains("type: dataset"));
        assertTrue(lines.stream().anyMatch(line -> line.matches("message: \".+\"")));
        assertTrue(lines.contains("title: \"How many came: Rivers\""));
        assertEquals("  - name: \"Rivers Alliance\"", lines.get(lines.indexOf("authors:") + 1));
        assertTrue(lines.contains("license: CC-BY-4.0"));
        assertTrue(lines.contains("date-released: 2027-03-20"));
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
        return event(events, "locality", locality);
    }

    private static JsonNode event(JsonNode events, String field, String value) {
        for (JsonNode event : events) {
            if (value.equals(event.get(field).textValue())) {
                return event;
            }
        }
        throw new IllegalStateException("no event of " + field + " " + value + ": " + events);
    }

    private String text(String file) throws IOException {
        return Files.readString(out.resolve(file));
    }

    private void release() {
        CommandRun run = run();
        assertEquals(0, run.exitCode(), run.err());
    }

    private CommandRun run(Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("release", "--data", data, "--call", "rivers", "-o", out, "--creator", "Rivers Alliance"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }

    private static void done(Object... words) {
        CommandRun run = CommandRun.of(words);
        assertEquals(0, run.exitCode(), run.err());
    }
}
