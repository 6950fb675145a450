package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String HEADER = "id,title,date,start,venue,lat,lon\n";

    @TempDir
    Path folder;

    Path data;

    @BeforeEach
    void createCall() {
        data = folder.resolve("data");
        CommandRun.of(
                "call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers day", "--from", "2027-03-20");
    }

    @Test
    void import_firstTime_countsEveryRecordOnce() throws IOException {
        Path file = write("events.csv", HEADER + """
                1,Walk,2027-03-20,10:00,Bridge,52.5,13.4
                2,Swim,2027-03-21,11:00,Lake,48.1,11.5
                3,Talk,,,Hall,48.2,11.6
                4,Nowhere,2027-03-20,12:00,,,
                """);

        JsonNode report = importJson(file);

        assertCounts(report, Map.of("records", 4, "published", 1, "merged", 0, "held", 3, "rejected", 0));
        assertCounts(report, Map.of("events", 4, "new", 4, "updated", 0, "unchanged", 0, "gone", 0));
        assertEquals("csv", report.get("format").asText());
        assertEquals(file.toString(), report.get("file").asText());
        assertEquals(
                List.of("2 held-outside-call", "3 held-no-day", "4 held-no-place"),
                warnings(report).stream().filter(each -> each.contains("held")).toList());
    }

    @Test
    void import_sameFileAgain_changesNothing() throws IOException {
        Path file = write("events.csv", HEADER + """
                1,Walk,2027-03-20,10:00,Bridge,52.5,13.4
                3,Talk,,,Hall,48.2,11.6
                """);
        importJson(file);
        String before = Dump.of(data);

        JsonNode again = importLater(file);

        assertCounts(again, Map.of("events", 2, "new", 0, "updated", 0, "unchanged", 2, "gone", 0));
        assertEquals(before, Dump.of(data));
    }

    @Test
    void import_newerState_updatesAndKeepsIds() throws IOException {
        importJson(write("events.csv", HEADER + """
                1,Walk,2027-03-20,10:00,Bridge,52.5,13.4
                2,Swim,2027-03-20,11:00,Lake,48.1,11.5
                3,Talk,2027-03-20,12:00,Hall,48.2,11.6
                4,Left,2027-03-20,12:00,Hall,48.2,11.6
                """));
        List<String> ids = publishedIds();

        JsonNode report = importLater(write("events.csv", HEADER + """
                1,Walk,2027-03-20,10:00,Market square,52.5,13.4
                2,Swim in the lake,2027-03-20,11:00,Lake,48.1,11.5
                3,Talk,2027-03-20,12:00,Hall,48.2,11.6
                5,Fresh,2027-03-20,12:00,Hall,48.2,11.6
                """));

        assertCounts(report, Map.of("new", 1, "updated", 2, "unchanged", 1, "gone", 1));
        assertTrue(publishedIds().containsAll(ids));
        assertEquals("MOVED", find("Walk").get("status").asText());
        assertEquals("CONFIRMED", find("Swim in the lake").get("status").asText());
        assertEquals("CONFIRMED", find("Left").get("status").asText());
    }

    @Test
    void import_coordinatorsDecisionsOutliveIt() throws IOException {
        Path file = write("events.csv", HEADER + """
                1,Walk,2027-03-20,10:00,Bridge,52.5,13.4
                2,Swim,2027-03-20,11:00,Lake,48.1,11.5
                """);
        importJson(file);
        decide("cancel", find("Walk").get("id").asText());
        decide("hide", find("Swim").get("id").asText());

        importLater(write("events.csv", HEADER + """
                1,Walk,2027-03-20,10:30,Bridge,52.5,13.4
                2,Swim,2027-03-20,11:30,Lake,48.1,11.5
                """));

        assertEquals("CANCELLED", find("Walk").get("status").asText());
        assertEquals(1, publishedIds().size());
    }

    @Test
    void import_rowsWithoutIds_areOneRecordEach() throws IOException {
        Path file = write("events.csv", """
                title,date,start,venue,lat,lon
                Walk,2027-03-20,10:00,Bridge,52.5,13.4
                Walk,2027-03-20,10:00,Bridge,52.5,13.4
                WALK,2027-03-20,10:00,bridge!,52.5,13.4
                """);

        JsonNode first = importJson(file);
        JsonNode again = importLater(file);

        assertCounts(first, Map.of("published", 3, "new", 3));
        assertCounts(again, Map.of("unchanged", 3, "new", 0, "gone", 0));
        assertEquals(3, publishedIds().size());
    }

    @Test
    void held_comesFreeWhenTheCallsDaysAreExtended() throws IOException {
        importJson(write("events.csv", HEADER + "1,Swim,2027-03-21,11:00,Lake,48.1,11.5\n"));
        assertEquals("OUTSIDE_CALL", held().at("/held/0/reason").asText());

        CommandRun changed =
                CommandRun.of("call", "change", "--data", data, "--slug", "rivers", "--until", "2027-03-22");

        assertEquals(0, changed.exitCode(), changed.err());
        assertEquals(0, held().get("held").size());
        assertEquals(List.of(find("Swim").get("id").asText()), publishedIds());
    }

    @Test
    void published_waitsAgainWhenTheCallsDaysLeaveItOut() throws IOException {
        importJson(write("events.csv", HEADER + "1,Walk,2027-03-20,11:00,Lake,48.1,11.5\n"));

        CommandRun.of(
                "call", "change", "--data", data, "--slug", "rivers", "--from", "2027-03-21", "--until", "2027-03-22");

        assertEquals(List.of(), publishedIds());
        assertEquals("OUTSIDE_CALL", held().at("/held/0/reason").asText());
    }

    @Test
    void held_comesFreeWhenTheDayIsGiven_withAndWithoutIds() throws IOException {
        for (String header : List.of("id,title,venue,lat,lon\n", "row,title,venue,lat,lon\n")) {
            Path file = write("undated.csv", header + "7,Talk,Hall,48.2,11.6\n8,Talk,Hall,48.2,11.6\n");
            importJson(file);
            assertEquals(2, held().get("held").size());

            JsonNode report = importJson(file, "--date", "2027-03-20");

            assertCounts(report, Map.of("published", 2, "held", 0, "new", 0, "updated", 2, "gone", 0));
            assertEquals(0, held().get("held").size());
            assertCounts(importJson(file, "--date", "2027-03-20"), Map.of("unchanged", 2));
            decide("hide", publishedIds().getFirst());
            decide("hide", publishedIds().getFirst());
            createAnotherCall();
        }
    }

    @Test
    void dryRun_reportsTheSameAndChangesNothing() throws IOException {
        Path file = write("events.csv", HEADER + """
                1,Walk,2027-03-20,10:00,Bridge,52.5,13.4
                3,Talk,,,Hall,48.2,11.6
                """);
        String before = Dump.of(data);

        JsonNode dry = importJson(file, "--dry-run");
        String after = Dump.of(data);
        JsonNode real = importJson(file);

        assertEquals(before, after);
        assertEquals(real, dry);
    }

    @Test
    void import_unreadableFileStopsNoOther() throws IOException {
        Path good = write("good.csv", HEADER + "1,Walk,2027-03-20,10:00,Bridge,52.5,13.4\n");

        CommandRun some = CommandRun.of(
                "import", "--data", data, "--call", "rivers", folder.resolve("missing.csv"), good, "--json");
        CommandRun none =
                CommandRun.of("import", "--data", data, "--call", "rivers", folder.resolve("missing.csv"), "--json");

        assertEquals(0, some.exitCode());
        assertEquals(0, some.json().at("/files/0/records").asInt());
        assertEquals(
                "unreadable-file", some.json().at("/files/0/warnings/0/code").asText());
        assertEquals(1, some.json().at("/files/1/published").asInt());
        assertEquals(1, none.exitCode());
        assertEquals(1, none.json().get("files").size());
    }

    @Test
    void import_severalFilesOfOneSource_goneIsWhatIsInNone() throws IOException {
        Path first = write("first.csv", HEADER + "1,Walk,2027-03-20,10:00,Bridge,52.5,13.4\n");
        Path second = write("second.csv", HEADER + "2,Swim,2027-03-20,10:00,Lake,52.5,13.4\n");
        Path third = write("third.csv", HEADER + "3,Talk,2027-03-20,10:00,Hall,52.5,13.4\n");
        CommandRun.of("import", "--data", data, "--call", "rivers", "--source", "S", first, second, third);

        JsonNode report = CommandRun.of(
                        "import", "--data", data, "--call", "rivers", "--source", "S", first, second, "--json")
                .json();

        assertEquals(0, report.at("/files/0/gone").asInt());
        assertEquals(1, report.at("/files/1/gone").asInt());
    }

    @Test
    void import_unknownCall_isOneSentence() throws IOException {
        Path file = write("events.csv", HEADER);

        CommandRun run = CommandRun.of("import", "--data", data, "--call", "lakes", file, "--json");

        assertEquals(1, run.exitCode());
        CallCommandsTest.assertOneSentence(run);
    }

    @Test
    void import_forPeople_saysWhatHappenedAndWarnsAside() throws IOException {
        Path file = write("events.csv", HEADER + "3,Talk,,,Hall,48.2,11.6\n");

        CommandRun run = CommandRun.of("import", "--data", data, "--call", "rivers", file);

        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("1 record: 0 published, 0 merged, 1 held, 0 rejected"), run.out());
        assertTrue(run.err().contains("record 1"), run.err());
        assertFalse(run.err().contains("warning."), run.err());
    }

    private void createAnotherCall() throws IOException {
        data = folder.resolve("data2");
        CommandRun.of(
                "call", "create", "--data", data, "--slug", "rivers", "--title", "Rivers day", "--from", "2027-03-20");
    }

    private void decide(String verdict, String id) {
        CommandRun run = CommandRun.of("event", verdict, "--data", data, id, "--reason", "rain");
        assertEquals(0, run.exitCode(), run.err());
    }

    private JsonNode held() {
        return CommandRun.of("held", "--data", data, "--call", "rivers", "--json")
                .json();
    }

    private JsonNode near() {
        return CommandRun.of(
                        "near",
                        "--data",
                        data,
                        "--call",
                        "rivers",
                        "--at",
                        "50,10",
                        "--on",
                        "2027-03-01",
                        "--until",
                        "2027-03-31",
                        "--limit",
                        100,
                        "--json")
                .json();
    }

    private JsonNode find(String title) {
        for (JsonNode event : near().get("events")) {
            if (event.get("title").asText().equals(title)) {
                return event;
            }
        }
        throw new AssertionError(title + " was not found in " + near());
    }

    private List<String> publishedIds() {
        List<String> ids = new ArrayList<>();
        near().get("events").forEach(event -> ids.add(event.get("id").asText()));
        return ids;
    }

    @Test
    void import_regionOrCountryWrittenOtherwise_isTheSameEvent() throws IOException {
        importJson(write("towns.csv", """
                title,date,place,state,country
                Walk,2027-03-20,"Abilene, TX",TX,US
                Swim,2027-03-20,"Old Mill Dam, Geneva, Switzerland",,CH
                Talk,2027-03-20,Springfield,IL,US
                """));

        JsonNode report = importJson(write("towns.csv", """
                title,date,place,state,country
                Walk,2027-03-20,Abilene,Texas,United States
                Swim,2027-03-20,"Old Mill Dam, Geneva",,Switzerland
                Talk,2027-03-20,Springfield,MO,US
                """));

        assertCounts(report, Map.of("events", 3, "new", 1, "gone", 1));
    }

    private JsonNode importJson(Path file, Object... more) {
        return importAt(Duration.ZERO, file, more);
    }

    private JsonNode importLater(Path file) {
        return importAt(Duration.ofHours(1), file);
    }

    private JsonNode importAt(Duration later, Path file, Object... more) {
        List<Object> words = new ArrayList<>(List.of("import", "--data", data, "--call", "rivers", file, "--json"));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.at(CommandRun.NOW.plus(later), Map.of(), words.toArray());
        assertEquals(0, run.exitCode(), run.err());
        return run.json().at("/files/0");
    }

    private static void assertCounts(JsonNode report, Map<String, Integer> counts) {
        counts.forEach((name, count) -> assertEquals(count, report.get(name).asInt(), name + " in " + report));
    }

    private static List<String> warnings(JsonNode report) {
        List<String> list = new ArrayList<>();
        report.get("warnings")
                .forEach(each -> list.add(
                        each.get("record").asInt() + " " + each.get("code").asText()));
        return list;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
