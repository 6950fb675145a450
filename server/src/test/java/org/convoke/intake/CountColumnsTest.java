package org.convoke.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.count.Basis;
import org.convoke.count.Claim;
import org.convoke.count.CountReader;
import org.convoke.count.Figure;
import org.convoke.count.ImportedClaim;
import org.convoke.count.PhraseTable;
import org.convoke.count.SourceClass;
import org.convoke.event.RecordWarnings;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.intake.detail.LinkReader;
import org.convoke.intake.detail.MethodReader;
import org.convoke.intake.header.ColumnPlan;
import org.convoke.intake.header.CountHeaders;
import org.convoke.intake.header.HeaderReader;
import org.convoke.intake.header.HeaderVocabulary;
import org.convoke.intake.when.DateOrder;
import org.convoke.intake.when.MomentReader;
import org.convoke.intake.when.WhenSettings;
import org.convoke.intake.when.WhenTexts;
import org.junit.jupiter.api.Test;

class CountColumnsTest {

    private static final HeaderVocabulary VOCABULARY = HeaderVocabulary.read();

    private final List<Warning> warnings = new ArrayList<>();

    @Test
    void lowAndHigh_withoutAName_areTheCompilers() {
        assertEquals(
                List.of(counted(SourceClass.COMPILER, Figure.of(7000, 9000))),
                read("Town,EstimateLow,EstimateHigh", "Ilford|7,000|9,000"));
        assertEquals(
                List.of(counted(SourceClass.COMPILER, Figure.of(200, 300))),
                read("Town,Estimate1 (low),Estimate2 (high)", "Ilford|200|300"));
    }

    @Test
    void columnsOfClasses_giveAClaimEach() {
        assertEquals(
                List.of(
                        counted(SourceClass.COMPILER, Figure.of(100, 900)),
                        announced(SourceClass.ORGANIZER, Figure.of(500)),
                        counted(SourceClass.ORGANIZER, Figure.of(800, 900)),
                        counted(SourceClass.OFFICIAL, Figure.of(100, 200)),
                        counted(SourceClass.PRESS, Figure.of(300)),
                        counted(SourceClass.PARTICIPANT, Figure.of(400, 450)),
                        counted(SourceClass.OTHER, new Figure(50L, null, null, null))),
                read(
                        "place,estimate_low,estimate_high,expected_by_organisers,organiser_low,organiser_high,official_low,"
                                + "official_high,reporter_low,reporter_high,participant_low,participant_high,other_low,"
                                + "other_high",
                        "Ilford|100|900|500|800|900|100|200|300|300|400|450|50|"));
    }

    @Test
    void neighboursWithOneHeader_areLowAndHigh() {
        assertEquals(
                List.of(
                        counted(SourceClass.ORGANIZER, Figure.of(800, 900)),
                        counted(SourceClass.OFFICIAL, Figure.of(100, 200)),
                        counted(SourceClass.OTHER, Figure.of(10, 20))),
                read(
                        "Town,Organizer,Organizer,Public Official,Public Official,Other/Unknown/Ambiguous,",
                        "Ilford|800|900|100|200|10|20"));
    }

    @Test
    void besideACountedColumn_theOtherWasAnnounced() {
        assertEquals(
                List.of(announced(SourceClass.ORGANIZER, Figure.of(50)), counted(SourceClass.COMPILER, Figure.of(11))),
                read("Datum,Thema,Teilnehmer,Teilnehmer (tatsächlich)", "2020-05-01|Fest|50|11"));
        assertEquals(
                List.of(counted(SourceClass.COMPILER, Figure.of(50))),
                read("Datum,Thema,Teilnehmer", "2020-05-01|Fest|50"));
    }

    @Test
    void participantsAlone_areNoClass() {
        assertEquals(
                List.of(counted(SourceClass.COMPILER, new Figure(30L, 30L, "~30", null))),
                read("name,place,participants", "Fest|Ilford|~30"));
        assertEquals(
                List.of(counted(SourceClass.COMPILER, Figure.of(5, 9))),
                read("place,date,participant_low,participant_high", "Ilford|2020-05-01|5|9"));
    }

    @Test
    void textBesideNumbers_isKeptAsWords() {
        assertEquals(
                List.of(counted(SourceClass.COMPILER, new Figure(100L, 150L, "more than 100", null))),
                read("city,date,size_low,size_high,size_text", "Ilford|2020-05-01|100|150|more than 100"));
        assertEquals(
                List.of(counted(SourceClass.COMPILER, new Figure(200L, null, "hundreds", "ccc-2017"))),
                read("city,date,size_low,size_high,size_text", "Ilford|2020-05-01|||hundreds"));
        assertEquals(
                List.of(counted(SourceClass.COMPILER, new Figure(100L, 150L, "Estimate3: 400", null))),
                read("city,date,EstimateLow,EstimateHigh,Estimate3", "Ilford|2020-05-01|100|150|400"));
    }

    @Test
    void closestOfSeveralColumns_isTaken_andNothingIsLost() {
        assertEquals(
                List.of(counted(
                        SourceClass.COMPILER,
                        new Figure(200L, 200L, "about 200; participants_category: 100–999", null))),
                read("city,date,participants_category,participants", "Ilford|2020-05-01|100-999|about 200"));
        assertEquals(
                List.of(counted(SourceClass.COMPILER, new Figure(300L, 300L, "attendance: 500", null))),
                read("city,date,participants,attendance", "Ilford|2020-05-01|300|500"));
    }

    @Test
    void unreadableCell_isToldAndItsNeighbourKept() {
        assertEquals(
                List.of(counted(SourceClass.ORGANIZER, new Figure(null, 850L, null, null))),
                read("Town,Organizer low,Organizer high", "Ilford|https://example.org/850|850"));
        assertEquals(
                List.of(WarningCode.NUMBER_UNREADABLE),
                warnings.stream().map(Warning::code).toList());
    }

    @Test
    void rangeTheWrongWayRound_isTurnedAndTold() {
        assertEquals(
                List.of(counted(SourceClass.COMPILER, Figure.of(300, 500))),
                read("Town,EstimateLow,EstimateHigh", "Ilford|500|300"));
        assertEquals(
                List.of(WarningCode.RANGE_TURNED_ROUND),
                warnings.stream().map(Warning::code).toList());
    }

    @Test
    void emptyAndUnknownCells_giveNothing() {
        assertEquals(List.of(), read("Town,EstimateLow,EstimateHigh", "Ilford||"));
        assertEquals(List.of(), read("name,place,participants", "Fest|Ilford|TBD"));
        assertEquals(List.of(), read("name,place,participants", "Fest"));
        assertEquals(List.of(), warnings);
    }

    @Test
    void columnNamedByTheOperator_isAnnounced() {
        assertEquals(
                List.of(announced(SourceClass.ORGANIZER, new Figure(null, 50L, "Up to 50", null))),
                read("name,place,participants", "Fest|Ilford|Up to 50", Map.of("announced", "participants")));
    }

    private List<Claim> read(String header, String row) {
        return read(header, row, Map.of());
    }

    private List<Claim> read(String header, String row, Map<String, String> named) {
        String[] headers = header.split(",", -1);
        String[] cells = row.split("\\|", -1);
        ColumnPlan plan = new HeaderReader(VOCABULARY, named).plan(headers);
        List<ColumnProfile> profiles = Stream.of(cells)
                .map(cell -> {
                    ColumnProfile profile = new ColumnProfile();
                    profile.add(cell);
                    return profile;
                })
                .toList();
        CountHeaders said = new CountHeaders(named);
        CountReader numbers = new CountReader(PhraseTable.CCC_2017);
        ColumnPlan reviewed = new PlanReview(text -> false, said, numbers).review(plan, profiles);
        RecordWarnings gathered = new RecordWarnings(1);
        WhenTexts texts = new WhenTexts();
        WhenSettings settings = new WhenSettings(
                DateOrder.DAY_FIRST,
                null,
                null,
                null,
                new Call.Days(LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 1)));
        BesideColumns.Readers readers = new BesideColumns.Readers(
                new MethodReader(), new MomentReader(texts, settings), numbers, new LinkReader());
        CountColumns columns = new CountColumns(
                CountColumn.list(reviewed, said),
                new FigureCells(numbers),
                new BesideColumns(reviewed, said, readers),
                new Coming(Instant.MAX),
                new BasisGuesses());
        List<Claim> claims = columns.read(cells, new CountColumns.Occasion(List.of(), null), gathered).stream()
                .map(ImportedClaim::claim)
                .toList();
        warnings.clear();
        warnings.addAll(gathered.list());
        return claims;
    }

    private static Claim counted(SourceClass source, Figure figure) {
        return Claim.of(Basis.COUNTED, source, figure);
    }

    private static Claim announced(SourceClass source, Figure figure) {
        return Claim.of(Basis.ANNOUNCED, source, figure);
    }
}
