package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.convoke.Pipeline;
import org.convoke.call.CallSlug;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.Figure;
import org.convoke.count.SourceClass;
import org.convoke.event.EventId;
import org.convoke.turnout.Door;
import org.convoke.turnout.Evidence;
import org.convoke.turnout.Range;
import org.convoke.turnout.ReportState;
import org.convoke.turnout.Ruling;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger who has nothing but the released tables comes to the same ranges and sums with the recipe that is released with
 * them. The recipe is SQL and shares no line with the program; what it is tried on is made at random, with a printed seed.
 */
class ReleaseDerivationTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant EVENING = Instant.parse("2027-03-21T20:00:00Z");
    private static final List<String> MEMBERS = List.of(
            "low",
            "high",
            "centralLow",
            "centralHigh",
            "floor",
            "events",
            "reported",
            "places",
            "countries",
            "announced",
            "announcedLow",
            "announcedHigh");

    private static final String[] TOWNS = {
        "Kassel,Hessen,DE", "Bremen,,DE", "Lyon,,FR", "Lyon,Rhône,FR", "Austin,TX,US", "Nowhere at all,,", ",,IN"
    };

    @TempDir
    private Path folder;

    @Test
    void recipe_comesToTheSums_ofAnyHistory() throws IOException, SQLException {
        for (int i = 0; i < 4; i++) {
            long seed = System.nanoTime() + i;
            System.err.println("ReleaseDerivationTest seed=" + seed);
            Path released = release(new Random(seed), folder.resolve("history" + i));

            assertDerived(released, "seed " + seed);
        }
    }

    @Test
    void recipe_findsANumberThatWasAltered() throws IOException, SQLException {
        Path released = release(new Random(7), folder.resolve("altered"));
        Path events = released.resolve("events.csv");
        String text = Files.readString(events);
        JsonNode first = first(MAPPER.readTree(released.resolve("events.json").toFile()));
        String floor = "," + first.get("floor").asText() + ",";
        Files.writeString(events, text.replaceFirst("(?m)^(" + first.get("id").asText() + ".*)" + floor, "$1,1,"));

        try (Connection derived = derive(released)) {
            assertEquals(List.of(first.get("id").asText()), column(derived, "select id from differences"));
        }
    }

    private static JsonNode first(JsonNode events) {
        for (JsonNode event : events) {
            if (event.get("floor").asInt() > 1) {
                return event;
            }
        }
        throw new IllegalStateException("no event with a floor");
    }

    private static void assertDerived(Path released, String message) throws IOException, SQLException {
        JsonNode totals = MAPPER.readTree(released.resolve("totals.json").toFile());
        try (Connection derived = derive(released)) {
            assertEquals(List.of(), column(derived, "select id from differences"), message);
            Map<String, Map<String, Long>> sums = sums(derived);
            assertTrue(sums.containsKey("total "), message);
            assertEquals(members(totals.get("total")), sums.get("total "), message);
            for (JsonNode country : totals.get("countries")) {
                String code = country.get("country").isNull()
                        ? ""
                        : country.get("country").textValue();
                assertEquals(members(country), sums.remove("country " + code), message);
            }
            for (JsonNode day : totals.get("days")) {
                assertEquals(members(day), sums.remove("day " + day.get("date").textValue()), message);
            }
            for (JsonNode size : totals.get("sizes")) {
                assertEquals(
                        members(size), sums.remove("size " + size.get("size").asText()), message);
            }
            assertEquals(members(totals.get("online")), sums.remove("beside ONLINE"), message);
            assertEquals(members(totals.get("counterEvents")), sums.remove("beside COUNTER_EVENT"), message);
            assertEquals(members(totals.get("cancelled")), sums.remove("beside CANCELLED"), message);
            assertEquals(members(totals.get("severalDays")), sums.remove("severalDays "), message);
            sums.keySet().removeIf(key -> key.equals("total ") || key.startsWith("region ") || key.startsWith("town "));
            assertEquals(Map.of(), sums, message);
        }
    }

    /** Absent for a sum over no event, which the recipe has no line for. */
    private static @Nullable Map<String, Long> members(JsonNode total) {
        if (total.get("events").longValue() == 0) {
            return null;
        }
        Map<String, Long> members = new TreeMap<>();
        for (String name : MEMBERS) {
            members.put(name, total.get(name).longValue());
        }
        return members;
    }

    private static Map<String, Map<String, Long>> sums(Connection derived) throws SQLException {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        try (Statement statement = derived.createStatement();
                ResultSet row = statement.executeQuery("select * from sums")) {
            while (row.next()) {
                Map<String, Long> members = new TreeMap<>();
                for (String name : MEMBERS) {
                    members.put(name, row.getLong(name));
                }
                sums.put(row.getString("sum") + " " + row.getString("part"), members);
            }
        }
        return sums;
    }

    private static List<String> column(Connection derived, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = derived.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    /** Does what the command of SQLite does with the recipe: lines with a dot are its own, of which two read tables. */
    private static Connection derive(Path released) throws IOException, SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        StringBuilder statement = new StringBuilder();
        for (String line : Files.readAllLines(released.resolve("derive.sql"))) {
            if (line.startsWith(".import ")) {
                String[] words = line.split(" ");
                load(connection, released.resolve(words[1]), words[2]);
            } else if (!line.startsWith(".") && !line.startsWith("--")) {
                statement.append(line).append('\n');
                if (line.endsWith(";")) {
                    try (Statement each = connection.createStatement()) {
                        each.execute(statement.toString());
                    }
                    statement.setLength(0);
                }
            }
        }
        return connection;
    }

    private static void load(Connection connection, Path file, String table) throws IOException, SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            reader.forEach(row -> rows.add(row.getFields()));
        }
        List<String> names = rows.removeFirst();
        try (Statement create = connection.createStatement()) {
            create.execute("create table " + table + " (" + String.join(", ", names) + ")");
        }
        String places = String.join(", ", names.stream().map(name -> "?").toList());
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setString(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Path release(Random random, Path base) throws IOException {
        Files.createDirectories(base);
        Path data = base.resolve("data");
        Path out = base.resolve("released");
        done(
                "call",
                "create",
                "--data",
                data,
                "--slug",
                "rivers",
                "--title",
                "Rivers",
                "--from",
                "2027-03-20",
                "--until",
                "2027-03-24");
        for (String source : List.of("one", "two")) {
            Path table = base.resolve(source + ".csv");
            Files.writeString(table, table(random));
            done("import", "--data", data, "--call", "rivers", table);
        }
        try (Pipeline pipeline = Pipeline.open(data, Clock.fixed(EVENING, ZoneOffset.UTC))) {
            List<EventId> events = new ArrayList<>();
            pipeline.events().readPublic(new CallSlug("rivers"), event -> events.add(event.id()));
            assertFalse(events.isEmpty());
            History history = new History(pipeline, events, random);
            for (int i = 0; i < 150; i++) {
                history.go(EVENING.plusSeconds(i));
            }
        }
        done("release", "--data", data, "--call", "rivers", "-o", out);
        return out;
    }

    /** Events of all kinds, some with numbers of the list's maker and of classes of sources. */
    private static String table(Random random) {
        StringBuilder rows = new StringBuilder(
                "title,date,end date,city,region,country,online,status,estimate low,estimate high,police,organizer estimate,expected\n");
        for (int i = 0; i < 30; i++) {
            LocalDate day = LocalDate.of(2027, 3, 20 + random.nextInt(2));
            rows.append("Walk ").append(i).append(',').append(day).append(',');
            rows.append(random.nextInt(6) == 0 ? day.plusDays(1) : "").append(',');
            rows.append(TOWNS[random.nextInt(TOWNS.length)]).append(',');
            rows.append(random.nextInt(8) == 0 ? "yes" : "no").append(',');
            rows.append(random.nextInt(8) == 0 ? "cancelled" : "confirmed").append(',');
            boolean isSettled = random.nextInt(3) == 0;
            rows.append(isSettled ? 100 : "")
                    .append(',')
                    .append(isSettled && random.nextBoolean() ? 300 : "")
                    .append(',');
            rows.append(random.nextInt(3) == 0 ? 150 + random.nextInt(3) : "").append(',');
            rows.append(random.nextInt(3) == 0 ? 12_000 : "").append(',');
            rows.append(random.nextInt(3) == 0 ? 500 : "").append('\n');
        }
        return rows.toString();
    }

    /** What people report and coordinators do. */
    private record History(Pipeline pipeline, List<EventId> events, Random random) {

        void go(Instant now) {
            EventId event = events.get(random.nextInt(Math.min(12, events.size())));
            switch (random.nextInt(10)) {
                case 0 -> rule(event, now);
                case 1 -> {
                    TurnoutReport report = accepted(event, now);
                    if (report.claim().figure().hasNumber()) {
                        pipeline.turnout()
                                .correct(report.id(), Claim.of(Basis.COUNTED, source(), Figure.of(7_777)), "sure", now);
                    }
                }
                case 2 -> pipeline.turnout().add(event, claim(), evidence(), Door.FORM, now);
                case 3 -> pipeline.turnout().decide(accepted(event, now).id(), ReportState.REJECTED, "no", now);
                default -> accepted(event, now);
            }
        }

        private void rule(EventId event, Instant now) {
            Ruling.Kind kind = Ruling.Kind.values()[random.nextInt(4)];
            Range range =
                    kind == Ruling.Kind.RANGE ? random.nextBoolean() ? Range.of(40, 90) : Range.atMost(95) : Range.NONE;
            pipeline.turnout().rule(new Ruling(event, kind, range, null, "seen", now));
        }

        private TurnoutReport accepted(EventId event, Instant now) {
            TurnoutReport held = pipeline.turnout().add(event, claim(), evidence(), Door.API, now);
            return pipeline.turnout().decide(held.id(), ReportState.ACCEPTED, "yes", now);
        }

        private Claim claim() {
            CountMethod method = random.nextBoolean() ? CountMethod.GRID : null;
            return new Claim(random.nextInt(5) == 0 ? Basis.ANNOUNCED : Basis.COUNTED, source(), method, figure());
        }

        private SourceClass source() {
            return SourceClass.values()[random.nextInt(SourceClass.COMPILER.ordinal())];
        }

        private Figure figure() {
            long low = 50 + 50L * random.nextInt(4);
            return switch (random.nextInt(5)) {
                case 0 -> new Figure(low, null, null, null);
                case 1 -> new Figure(null, low, null, null);
                case 2 ->
                    random.nextBoolean() ? Figure.ofWords("a crowd") : new Figure(200L, null, "hundreds", "ccc-2017");
                default -> Figure.of(low, low + 100L * random.nextInt(3));
            };
        }

        private Evidence evidence() {
            URI link = random.nextBoolean()
                    ? URI.create("https://news.example.org/story?page=" + random.nextInt(4))
                    : null;
            return new Evidence(null, null, link, null, null, null);
        }
    }

    private static void done(Object... words) {
        CommandRun run = CommandRun.of(words);
        assertEquals(0, run.exitCode(), run.err());
    }
}
