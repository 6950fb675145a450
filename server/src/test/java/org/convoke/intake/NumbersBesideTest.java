package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountMethod;
import org.convoke.count.Figure;
import org.convoke.count.ImportedClaim;
import org.convoke.count.PhraseTable;
import org.convoke.count.SourceClass;
import org.convoke.event.Draft;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.place.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with numbers of people and what stands beside them: how and when they were counted, where it can be read, and the day. */
class NumbersBesideTest {

    private static final Intake INTAKE = new Intake(Gazetteer.shared().join());
    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-05-20T12:00:00Z");
    private PhraseTable phrases = PhraseTable.CCC_2017;
    private Map<String, String> named = Map.of();
    private final List<Warning> warnings = new ArrayList<>();

    @Test
    void method_momentAndArea_belongToTheRowsNumber() throws IOException {
        ImportedClaim claim = only("""
                title,date,start,town,country,participants,method,counted at,area (m²)
                Walk,2026-05-09,14:00,Kassel,DE,400,head count,15:30,250
                """);

        assertEquals(
                new Claim(Basis.COUNTED, SourceClass.COMPILER, CountMethod.HEAD_COUNT, Figure.of(400)), claim.claim());
        assertEquals(Instant.parse("2026-05-09T13:30:00Z"), claim.counted());
        assertEquals(250L, claim.areaSquareMeters());
    }

    @Test
    void columnsThatNameAClass_belongToItsNumbers() throws IOException {
        List<ImportedClaim> claims = claims("""
                title,date,town,country,police low,police high,police method,police source,organizer low,organizer high,organizer link
                Walk,2026-05-09,Kassel,DE,100,200,by eye,https://police.example/1,300,400,https://hosts.example/1
                """);

        assertEquals(2, claims.size());
        assertEquals(CountMethod.ESTIMATE, claims.getFirst().claim().method());
        assertEquals(URI.create("https://police.example/1"), claims.getFirst().link());
        assertNull(claims.getLast().claim().method());
        assertEquals(URI.create("https://hosts.example/1"), claims.getLast().link());
        assertEquals(List.of(), codes());
    }

    @Test
    void linkBehindTheNumbersOfEachClass_belongsToThem() throws IOException {
        List<ImportedClaim> claims = claims("""
                title,date,town,country,Organizer,,Source,Police,,Source
                Walk,2026-05-09,Kassel,DE,300,400,https://hosts.example/1,100,200,https://police.example/1
                Walk,2026-05-09,Graz,AT,30,40,https://hosts.example/2,10,20,https://police.example/2
                """);

        assertEquals(
                List.of(URI.create("https://hosts.example/1"), URI.create("https://police.example/1")),
                claims.stream().map(ImportedClaim::link).toList().subList(0, 2));
        assertEquals(4, claims.size());
    }

    @Test
    void sourceOfTheRow_standsBehindTheMakersNumberAlone() throws IOException {
        List<ImportedClaim> claims = claims("""
                title,date,town,country,estimate low,estimate high,police low,police high,press low,press high,source
                Walk,2026-05-09,Kassel,DE,100,400,100,200,300,400,https://news.example/1
                """);

        assertEquals(URI.create("https://news.example/1"), claims.getFirst().link());
        assertNull(claims.get(1).link());
        assertNull(claims.get(2).link());
    }

    @Test
    void wordsUnderTheNameOfAClass_areNumbersWhereMostCellsSayOne() throws IOException {
        List<ImportedClaim> claims = claims("""
                title,date,town,country,organizers,authorities,reporters
                Walk,2026-05-09,Kassel,DE,"1,000",about 700,900
                Walk,2026-05-09,Graz,AT,several hundred,TBD,~ 400
                Walk,2026-05-09,Bern,CH,5000,2k–3k,
                """);

        assertEquals(
                List.of(
                        "ORGANIZER 1000",
                        "OFFICIAL 700",
                        "PRESS 900",
                        "ORGANIZER 200",
                        "PRESS 400",
                        "ORGANIZER 5000",
                        "OFFICIAL 2000"),
                claims.stream()
                        .map(each -> each.claim().source() + " "
                                + each.claim().figure().low())
                        .toList());
    }

    @Test
    void namesUnderTheNameOfAClass_areNoNumbers() throws IOException {
        assertEquals(List.of(), claims("""
                title,date,town,country,organizers,reporters
                Walk,2026-05-09,Kassel,DE,Group 12,Radio 5
                Walk,2026-05-09,Graz,AT,Group 14,Morning Post
                Walk,2026-05-09,Bern,CH,Friends of the river,
                """));
    }

    @Test
    void unreadableMethodMomentArea_areTold() throws IOException {
        ImportedClaim claim = only("""
                title,date,town,country,participants,method,counted at,area m2
                Walk,2026-05-09,Kassel,DE,400,somehow,later,large
                """);

        assertNull(claim.claim().method());
        assertEquals(
                List.of(
                        WarningCode.METHOD_UNREADABLE,
                        WarningCode.MOMENT_UNREADABLE,
                        WarningCode.NUMBER_UNREADABLE,
                        WarningCode.COUNTED_ASSUMED),
                codes());
    }

    @Test
    void loneColumn_isAnnouncedUntilTheDay_andToldToBeAGuess() throws IOException {
        String table = """
                title,date,start,town,country,participants
                Walk,2026-05-09,14:00,Kassel,DE,400
                """;
        ImportedClaim after = only(table);

        assertEquals(Basis.COUNTED, after.claim().basis());
        assertTrue(after.isBasisAssumed());
        assertEquals(List.of("participants", 1L, 0L), warnings.getFirst().arguments());

        now = Instant.parse("2026-05-09T11:59:59Z");
        ImportedClaim before = only(table);

        assertEquals(Claim.of(Basis.ANNOUNCED, SourceClass.ORGANIZER, Figure.of(400)), before.claim());
        assertEquals(List.of("participants", 0L, 1L), warnings.getFirst().arguments());
    }

    @Test
    void headerThatSaysEnough_isNoGuess() throws IOException {
        String row = "\nWalk,2026-05-09,Kassel,DE,400\n";

        assertEquals(
                Basis.ANNOUNCED,
                only("title,date,town,country,expected" + row).claim().basis());
        assertEquals(List.of(), codes());
        assertEquals(
                Basis.COUNTED,
                only("title,date,town,country,turnout" + row).claim().basis());
        assertEquals(List.of(), codes());
        now = Instant.parse("2026-05-01T00:00:00Z");
        assertEquals(
                Basis.COUNTED,
                only("title,date,town,country,turnout" + row).claim().basis());
        assertEquals(List.of(WarningCode.COUNTED_BEFORE_START), codes());
    }

    @Test
    void operatorsWord_isNoGuess() throws IOException {
        String table = "title,date,town,country,participants,Ordnungsamt\nWalk,2026-05-09,Kassel,DE,400,350\n";
        named = Map.of("turnout", "participants", "officialLow", "Ordnungsamt");
        List<ImportedClaim> claims = claims(table);

        assertEquals(
                Claim.of(Basis.COUNTED, SourceClass.COMPILER, Figure.of(400)),
                claims.getFirst().claim());
        assertEquals(
                Claim.of(Basis.COUNTED, SourceClass.OFFICIAL, new Figure(350L, null, null, null)),
                claims.getLast().claim());
        assertEquals(List.of(), codes());

        named = Map.of("announcedHigh", "participants");
        assertEquals(
                Claim.of(Basis.ANNOUNCED, SourceClass.ORGANIZER, new Figure(null, 400L, null, null)),
                claims(table).getFirst().claim());
    }

    @Test
    void oneNumberForSeveralDays_isToldAndCountsOnce() throws IOException {
        List<ImportedClaim> claims = claims("""
                title,date,town,country,turnout
                Walk,09.05.2026; 10.05.2026,Kassel,DE,400
                """);

        assertEquals(1, claims.size());
        assertEquals(List.of(WarningCode.NUMBER_FOR_SEVERAL_DAYS), codes());
        assertEquals(List.of(2, "2026-05-09"), warnings.getFirst().arguments());
    }

    @Test
    void phrases_areReadByTheChosenTable() throws IOException {
        String table = "title,date,town,country,turnout\nWalk,2026-05-09,Kassel,DE,hundreds\n";

        assertEquals(
                new Figure(200L, null, "hundreds", "ccc-2017"),
                only(table).claim().figure());
        phrases = PhraseTable.COUNTLOVE_2017;
        assertEquals(
                new Figure(100L, null, "hundreds", "countlove-2017"),
                only(table).claim().figure());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Method              | head count                          | HEAD_COUNT
            counting method     | HEAD_COUNT                          | HEAD_COUNT
            How counted?        | clicker at the gate                 | HEAD_COUNT
            Método de conteo    | uno por uno                         | HEAD_COUNT
            Método              | a ojo                               | ESTIMATE
            Méthode de comptage | comptage au passage                 | LINE_COUNT
            Méthode             | à vue de nez                        | ESTIMATE
            Zählmethode         | Personen pro Quadratmeter           | GRID
            Zählweise           | einzeln gezählt                     | HEAD_COUNT
            طريقة العد          | تقدير                               | ESTIMATE
            طريقة العد          | الكثافة في المتر المربع             | GRID
            روش شمارش           | شمارش تک‌تک                         | HEAD_COUNT
            روش شمارش           | برآورد                              | ESTIMATE
            شێوازی ژماردن       | یەک بە یەک                          | HEAD_COUNT
            شێوازی ژماردن       | مەزەندە                             | ESTIMATE
            method              | wristbands given out                | LEAFLETS
            method              | ticket                              | TICKETS
            """)
    void methods_areReadInSevenLanguages(String header, String cell, CountMethod method) throws IOException {
        ImportedClaim claim =
                only("title,date,town,country,turnout," + header + "\nWalk,2026-05-09,Kassel,DE,400," + cell + "\n");

        assertEquals(method, claim.claim().method(), () -> warnings.toString());
    }

    private ImportedClaim only(String table) throws IOException {
        List<ImportedClaim> claims = claims(table);
        assertEquals(1, claims.size(), claims::toString);
        return claims.getFirst();
    }

    private List<ImportedClaim> claims(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        Call call = new Call(new CallSlug("day"), "Day", new Call.Days(DAY, DAY.plusDays(1)), Locale.ENGLISH);
        IntakeOptions options = new IntakeOptions(
                call, "table", named, IntakeOptions.Defaults.NONE, new IntakeOptions.Numbers(phrases, now));
        List<ImportedClaim> claims = new ArrayList<>();
        warnings.clear();
        FileSummary summary = INTAKE.read(file, options, record -> {
            record.drafts().stream().map(Draft::claims).forEach(claims::addAll);
            warnings.addAll(record.warnings());
        });
        warnings.addAll(summary.warnings());
        return claims;
    }

    private List<WarningCode> codes() {
        return warnings.stream().map(Warning::code).toList();
    }
}
