package org.convoke;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.intake.IntakeOptions;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TurnoutFollower;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables with sums that others published, imported and added up: the sums must be the same to the unit. The hand-made one has
 * the traps of the real ones. One row of both sheets names no country, but a town that is known, and one says that it is online;
 * so the United States have as many events beside online ones as rows that say so.
 */
class TurnoutFixturesTest {

    private static final LocalDate DAY = LocalDate.of(2017, 1, 21);
    private static final CallSlug SLUG = new CallSlug("day");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-12-31T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Pipeline pipeline;

    @BeforeEach
    void open() {
        pipeline = Pipeline.openOrCreate(folder.resolve("data"), CLOCK);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void miniature_withEveryTrap_givesTheSumsPrintedInIt() throws IOException {
        ImportReport.FileReport report = importDay(miniature());
        Totals totals = totals();

        assertEquals(16, report.records().total());
        assertEquals(6, report.records().rejected());
        assertEquals(10, report.records().published());
        assertReported(17_450, 21_580, 6, 7, totals, "US"::equals);
        assertReported(1_020, 1_530, 2, 3, totals, country -> !"US".equals(country));
        assertEquals(new Total.Span(5_300, 5_300), totals.total().announced().span());
        assertEquals(2, totals.total().announced().events());
    }

    @Test
    void sameTableAgain_changesNoSum() throws IOException {
        importDay(miniature());
        Total once = totals().total();

        importDay(miniature());

        assertEquals(once, totals().total());
    }

    @Test
    void laterSheet_givesTheSumsPrintedInIt() {
        importDay(shared("spreadsheets/womens_march_2017_sheet_2017-01-26_or_later.csv"));
        Totals totals = totals();

        assertReported(3_266_829, 5_246_321, 628, 670, totals, "US"::equals);
        assertReported(266_532, 357_071, 235, 264, totals, country -> !"US".equals(country));
    }

    @Test
    void earlierSheet_givesTheSumsPrintedInIt() {
        importDay(shared("spreadsheets/womens_march_2017_sheet_earlier.csv"));
        Totals totals = totals();

        assertReported(3_272_319, 4_854_051, 626, 669, totals, "US"::equals);
        assertReported(261_461, 351_702, 198, 211, totals, country -> !"US".equals(country));
    }

    @Test
    void columnsOfClasses_giveTheCompilersRangeAndTheCentralOne() {
        importDay(shared("events/womens_march_2017-01-21_estimates_by_source_type.csv.gz"));
        Total us = totals().countries().stream()
                .filter(each -> "US".equals(each.country()))
                .findFirst()
                .orElseThrow()
                .total();

        assertEquals(new Total.Span(3_259_829, 5_237_321), us.reported());
        assertEquals(new Total.Span(3_042_331, 3_571_909), us.central());
        assertEquals(627, us.coverage().reported());
    }

    @Test
    void register_keepsAnnouncedAndCountedApart() {
        IntakeOptions.Defaults berlin = new IntakeOptions.Defaults(null, "Berlin", "DE", null);
        ImportReport.FileReport report = importFile(
                shared("spreadsheets/berlin_registrations_2018-2020.xlsx"),
                new Call.Days(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 12, 31)),
                berlin);
        Total total = totals().total();

        assertEquals(12_774, report.records().published());
        assertEquals(new Total.Span(1_460_011, 1_460_011), total.reported());
        assertEquals(10_699, total.coverage().reported());
        assertEquals(new Total.Span(9_778_956, 9_778_956), total.announced().span());
        assertEquals(12_774, total.announced().events());
    }

    @Test
    void numbersAsTyped_areUnderstoodOrTold() {
        ImportReport.FileReport report = importFile(
                shared("events/open_data_day_2014-2022.csv.gz"),
                new Call.Days(LocalDate.of(2014, 1, 1), LocalDate.of(2022, 12, 31)),
                IntakeOptions.Defaults.NONE);
        Totals totals = totals();
        Total beside = Objects.requireNonNull(totals.beside().held());

        assertEquals(2_569, report.records().total());
        // 229 rows name their day; the others wait with their numbers, which are in no total.
        assertEquals(229, report.records().published());
        assertEquals(2_339, beside.coverage().events());
        assertEquals(7, warnings(report, "number-unreadable") + warnings(report, "number-not-clear"));
    }

    private static long warnings(ImportReport.FileReport report, String code) {
        return report.warnings().stream()
                .filter(warning -> warning.code().code().equals(code))
                .count();
    }

    private ImportReport.FileReport importDay(Path file) {
        IntakeOptions.Defaults onTheDay = new IntakeOptions.Defaults(DAY, null, null, null);
        return importFile(file, new Call.Days(DAY.minusDays(1), DAY.plusDays(2)), onTheDay);
    }

    private ImportReport.FileReport importFile(Path file, Call.Days days, IntakeOptions.Defaults defaults) {
        Call call = new Call(SLUG, "Day", days, Locale.ENGLISH);
        if (pipeline.calls().find(SLUG).isEmpty()) {
            pipeline.calls().create(call, CLOCK.instant());
        }
        ImportRequest request = new ImportRequest(call, List.of(file), null, Map.of(), defaults, false);
        return pipeline.importFiles(request, ImportProgress.SILENT).files().getFirst();
    }

    private Totals totals() {
        return TurnoutFollower.totalsNow(pipeline.store(), SLUG);
    }

    private static void assertReported(
            long low, long high, int reported, int events, Totals totals, Predicate<String> countries) {
        List<Total> some = totals.countries().stream()
                .filter(each -> countries.test(Objects.requireNonNullElse(each.country(), "")))
                .map(Totals.InCountry::total)
                .toList();

        assertEquals(low, some.stream().mapToLong(each -> each.reported().low()).sum());
        assertEquals(
                high, some.stream().mapToLong(each -> each.reported().high()).sum());
        assertEquals(
                reported,
                some.stream().mapToInt(each -> each.coverage().reported()).sum());
        assertEquals(
                events, some.stream().mapToInt(each -> each.coverage().events()).sum());
    }

    private Path miniature() throws IOException {
        Path file = folder.resolve("miniature.csv");
        try (InputStream bytes =
                Objects.requireNonNull(TurnoutFixturesTest.class.getResourceAsStream("turnout/miniature.csv"))) {
            Files.write(file, bytes.readAllBytes());
        }
        return file;
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
