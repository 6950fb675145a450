package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of people in tables, imported and added up by command. */
class ImportedNumbersTest {

    private static final Instant BEFORE = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-03-29T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void phrases_areReadByTheTableThatIsNamed() throws IOException {
        createCall("2027-03-20", "2027-03-20");
        Path table = table("Kassel,hundreds", "Lyon,dozens");

        importAt(AFTER, table);
        assertTotal(200, 200, 1);
        importAt(AFTER, table, "--phrases", "countlove-2017");
        assertTotal(120, 120, 2);

        CommandRun unknown = run(AFTER, importing(table, "--phrases", "ccc"));
        assertEquals(1, unknown.exitCode());
        assertEquals(
                "--phrases: \"ccc\" is no table of phrases. There are: ccc-2017, countlove-2017.",
                unknown.err().strip());
    }

    @Test
    void loneColumn_sameBeforeAndAfterTheDay_staysAnnounced() throws IOException {
        createCall("2027-03-20", "2027-03-20");

        JsonNode before = importAt(BEFORE, table("Kassel,400", "Lyon,300"));
        assertEquals(List.of("0 counted-assumed participants"), warnings(before));
        assertTotal(0, 0, 0);
        assertEquals(700, turnout().at("/total/announcedLow").longValue());

        importAt(AFTER, table("Kassel,400", "Lyon,250"));
        assertTotal(250, 250, 1);
        assertEquals(700, turnout().at("/total/announcedLow").longValue());

        // Once more is no other state.
        long log = turnout().get("logSize").longValue();
        importAt(AFTER, table("Kassel,400", "Lyon,250"));
        assertEquals(log, turnout().get("logSize").longValue());
        assertTotal(250, 250, 1);

        importAt(AFTER, table("Kassel,400", "Lyon,250"), "--map", "turnout=participants");
        assertTotal(650, 650, 2);
    }

    @Test
    void columnsAreNamedByClassBasisAndEnd() throws IOException {
        createCall("2027-03-20", "2027-03-20");
        Path table = Files.writeString(folder.resolve("table.csv"), """
                title,date,town,a,b,c
                Walk,2027-03-20,Kassel,100,200,900
                """);

        importAt(AFTER, table, "--map", "officialLow=a", "--map", "officialHigh=b", "--map", "announced=c");
        assertTotal(100, 200, 1);
        assertEquals(100, turnout().at("/total/floor").longValue());
        assertEquals(900, turnout().at("/total/announcedLow").longValue());

        CommandRun wrong = run(AFTER, importing(table, "--map", "officialMiddle=a"));
        assertEquals(1, wrong.exitCode());
        assertTrue(wrong.err().contains("officialmiddle"), wrong.err());
    }

    @Test
    void laterSheet_givesItsOwnSums() {
        createCall("2017-01-20", "2017-01-23");
        importAt(AFTER, shared("spreadsheets/womens_march_2017_sheet_2017-01-26_or_later.csv"), "--date", "2017-01-21");

        assertSums(3_266_829, 5_246_321, 628, "US"::equals);
        assertSums(266_532, 357_071, 235, country -> !country.equals("US"));
    }

    @Test
    void earlierSheet_givesItsOwnSums() {
        createCall("2017-01-20", "2017-01-23");
        importAt(AFTER, shared("spreadsheets/womens_march_2017_sheet_earlier.csv"), "--date", "2017-01-21");

        assertSums(3_272_319, 4_854_051, 626, "US"::equals);
        assertSums(261_461, 351_702, 198, country -> !country.equals("US"));
    }

    @Test
    void earlierSheetOverTheLater_isAnotherStateOfTheSameEvents() {
        createCall("2017-01-20", "2017-01-23");
        Path later = shared("spreadsheets/womens_march_2017_sheet_2017-01-26_or_later.csv");
        Path earlier = shared("spreadsheets/womens_march_2017_sheet_earlier.csv");
        importAt(AFTER, later, "--date", "2017-01-21", "--source", "sheet");
        JsonNode report = importAt(AFTER, earlier, "--date", "2017-01-21", "--source", "sheet");

        // One writes "Abilene, TX" and "TX", the other "Abilene" and "Texas". What is left is towns spelled in two
        // ways.
        assertEquals(881, report.get("events").intValue());
        assertEquals(22, report.get("new").intValue());
        assertEquals(76, report.get("gone").intValue());
    }

    @Test
    void columnsOfClasses_giveTheMakersRangeAndTheCentralOne() {
        createCall("2017-01-20", "2017-01-23");
        importAt(
                AFTER,
                shared("events/womens_march_2017-01-21_estimates_by_source_type.csv.gz"),
                "--date",
                "2017-01-21");

        assertSums(3_259_829, 5_237_321, 627, "US"::equals);
        JsonNode us = countries("US"::equals).getFirst();
        assertEquals(3_042_331, us.get("centralLow").longValue());
        assertEquals(3_571_909, us.get("centralHigh").longValue());
    }

    @Test
    void register_keepsAnnouncedAndCountedApart() {
        createCall("2018-01-01", "2020-12-31");
        importAt(
                AFTER,
                shared("spreadsheets/berlin_registrations_2018-2020.xlsx"),
                "--town",
                "Berlin",
                "--country",
                "DE");

        assertTotal(1_460_011, 1_460_011, 10_699);
        assertEquals(9_778_956, turnout().at("/total/announcedLow").longValue());
        assertEquals(12_774, turnout().at("/total/events").longValue());
    }

    @Test
    void numbersAsTyped_areAllAccountedFor() {
        createCall("2014-01-01", "2022-12-31");
        JsonNode report = importAt(AFTER, shared("events/open_data_day_2014-2022.csv.gz"));

        assertEquals(2_569, report.get("records").intValue());
        assertEquals(
                7,
                warnings(report).stream()
                        .filter(each -> each.contains("number-unreadable") || each.contains("number-not-clear"))
                        .count());
        assertEquals(229, report.get("published").intValue());
        JsonNode sums = turnout();
        assertEquals(
                229,
                sums.at("/total/events").intValue() + sums.at("/online/events").intValue());
    }

    private Path table(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("title,date,town,participants"));
        for (String row : rows) {
            lines.add("Walk,2027-03-20," + row);
        }
        return Files.write(folder.resolve("table.csv"), lines);
    }

    private void createCall(String from, String until) {
        assertEquals(
                0,
                run(
                                BEFORE, "call", "create", "--data", data(), "--slug", "day", "--title", "Day", "--from",
                                from, "--until", until)
                        .exitCode());
    }

    private JsonNode importAt(Instant now, Path file, Object... more) {
        CommandRun run = run(now, importing(file, more));
        assertEquals(0, run.exitCode(), run.err());
        return run.json().at("/files/0");
    }

    private Object[] importing(Path file, Object... more) {
        List<Object> words = new ArrayList<>(List.of("import", "--data", data(), "--call", "day", file, "--json"));
        words.addAll(List.of(more));
        return words.toArray();
    }

    private JsonNode turnout() {
        CommandRun run = run(AFTER, "turnout", "--data", data(), "--call", "day", "--json");
        assertEquals(0, run.exitCode(), run.err());
        return run.json();
    }

    private void assertTotal(long low, long high, int reported) {
        JsonNode total = turnout().get("total");
        assertEquals(low, total.get("low").longValue());
        assertEquals(high, total.get("high").longValue());
        assertEquals(reported, total.get("reported").intValue());
    }

    private void assertSums(long low, long high, int reported, Predicate<String> which) {
        List<JsonNode> some = countries(which);
        assertEquals(
                low,
                some.stream().mapToLong(each -> each.get("low").longValue()).sum());
        assertEquals(
                high,
                some.stream().mapToLong(each -> each.get("high").longValue()).sum());
        assertEquals(
                reported,
                some.stream().mapToInt(each -> each.get("reported").intValue()).sum());
    }

    private List<JsonNode> countries(Predicate<String> which) {
        return StreamSupport.stream(turnout().get("countries").spliterator(), false)
                .filter(each -> which.test(each.get("country").asText("")))
                .toList();
    }

    private static List<String> warnings(JsonNode report) {
        return StreamSupport.stream(report.get("warnings").spliterator(), false)
                .map(each -> each.get("record").asInt() + " " + each.get("code").asText() + " "
                        + each.get("field").asText())
                .toList();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static CommandRun run(Instant now, Object... words) {
        return CommandRun.at(now, Map.of(), words);
    }

    private static Path shared(String name) {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve("LICENSE"))) {
            at = at.getParent();
        }
        Path file = at.resolve("../shared/data").resolve(name).normalize();
        assumeTrue(Files.exists(file), () -> "needs ../shared/data/" + name);
        return file;
    }
}
