package org.convoke.report;

import java.util.List;
import java.util.OptionalLong;
import org.convoke.event.Position;
import org.convoke.event.PublicEvent;
import org.convoke.report.Column.Kind;
import org.convoke.report.Column.Meaning;
import org.convoke.sign.Digest;
import org.convoke.turnout.EventTurnout;
import org.convoke.turnout.Range;
import org.convoke.turnout.TurnoutReport;
import org.jspecify.annotations.Nullable;

/** The two tables of released numbers: every published event of the call, and every report that counts. */
final class ReleaseTables {

    private ReleaseTables() {}

    /**
     * An event and what is reported of it.
     *
     * @param turnout absent when nothing is
     */
    record Row(PublicEvent event, @Nullable EventTurnout turnout) {

        Range reported() {
            return turnout == null ? Range.NONE : turnout.counted().reported();
        }

        Range central() {
            return turnout == null ? Range.NONE : turnout.counted().central();
        }

        Range announced() {
            return turnout == null ? Range.NONE : turnout.announced();
        }

        @Nullable
        Double degrees(boolean isLatitude) {
            Position position = event.venue().position();
            if (position == null) {
                return null;
            }
            return isLatitude ? position.latLon().latitude() : position.latLon().longitude();
        }
    }

    static final List<Column<Row>> EVENTS = List.of(
            Column.of(
                    Meaning.of("id", "The event, the same in every release"),
                    Kind.IDENTIFIER,
                    row -> row.event().id().value()),
            Column.of(
                    Meaning.shared("date", "The local day on which it begins"),
                    Kind.DATE,
                    row -> row.event().when().date()),
            Column.of(
                    Meaning.shared("locality", "The town, as the host wrote it"),
                    Kind.PLACE,
                    row -> row.event().venue().address().locality()),
            Column.of(
                    new Meaning("region", "State, province or county", "state"),
                    Kind.PLACE,
                    row -> row.event().venue().address().region()),
            Column.of(
                    Meaning.of("country", "ISO 3166-1 alpha-2"),
                    Kind.PLACE,
                    row -> row.event().venue().address().country()),
            Column.degrees(Meaning.shared("lat", "Degrees north (WGS 84), to a hundredth"), row -> row.degrees(true)),
            Column.degrees(Meaning.shared("lon", "Degrees east (WGS 84), to a hundredth"), row -> row.degrees(false)),
            Column.of(
                    Meaning.shared("online", "Whether people took part from anywhere; then it is in no total"),
                    Kind.YES_NO,
                    row -> row.event().isOnline()),
            Column.word(
                    Meaning.of("status", "CONFIRMED, TENTATIVE, CANCELLED, POSTPONED or MOVED"),
                    row -> row.event().status()),
            Column.word(
                    Meaning.of(
                            "line",
                            "Where its numbers stand: in the TOTAL or on a line beside it; empty without reports"),
                    row -> row.turnout() == null ? null : row.turnout().line()),
            Column.number(
                    Meaning.shared("size_low", "The lowest number that any class of sources reports"),
                    row -> row.reported().low()),
            Column.number(
                    Meaning.shared("size_high", "The highest number that any class of sources reports"),
                    row -> row.reported().high()),
            Column.word(
                    Meaning.of("size_class", "By size_low alone, where the Consortium's size_cat is by the mean"),
                    row -> row.turnout() == null ? null : row.turnout().size()),
            Column.number(
                    Meaning.of("central_low", "The lower median of the low numbers over the classes of sources"),
                    row -> row.central().low()),
            Column.number(
                    Meaning.of("central_high", "The lower median of the high numbers over the classes of sources"),
                    row -> row.central().high()),
            Column.number(
                    Meaning.of("floor", "The lowest number with a stated method, or of an office or a newspaper"),
                    row -> floor(row)),
            Column.number(
                    Meaning.of("announced_low", "The lowest number announced beforehand; never part of the others"),
                    row -> row.announced().low()),
            Column.number(
                    Meaning.of("announced_high", "The highest number announced beforehand"),
                    row -> row.announced().high()),
            Column.number(
                    Meaning.of("reports", "How many reports count"),
                    row -> OptionalLong.of(
                            row.turnout() == null ? 0 : row.turnout().reports())),
            Column.of(
                    Meaning.of("decided", "Whether a coordinator decided on size_low and size_high"),
                    Kind.YES_NO,
                    row -> row.turnout() != null && row.turnout().isDecided()));

    static final List<Column<TurnoutReport>> REPORTS = List.of(
            Column.of(
                    Meaning.of("id", "The report, the same through all its versions"),
                    Kind.IDENTIFIER,
                    report -> report.id().value()),
            Column.number(
                    Meaning.of("version", "From 1; corrections are new versions"),
                    report -> OptionalLong.of(report.version())),
            Column.of(
                    Meaning.of("event", "The id of the event in events.csv"),
                    Kind.IDENTIFIER,
                    report -> report.event().value()),
            Column.word(
                    Meaning.of("basis", "COUNTED on the day or ANNOUNCED beforehand"),
                    report -> report.claim().basis()),
            Column.word(
                    Meaning.of("source_class", "Who states the number"),
                    report -> report.claim().source()),
            Column.word(
                    Meaning.of("method", "How it was counted; empty when it is not stated"),
                    report -> report.claim().method()),
            Column.number(
                    Meaning.of("low", "The least number stated; a low alone counts as both"),
                    report -> report.range().low()),
            Column.number(
                    Meaning.of("high", "The most stated"),
                    report -> report.range().high()),
            Column.of(
                    Meaning.of(
                            "table", "The table that gave words their number; the words themselves are not released"),
                    Kind.IDENTIFIER,
                    report -> report.claim().figure().table()),
            Column.of(
                    Meaning.of("counted", "The moment that the number is of, UTC"),
                    Kind.MOMENT,
                    report -> report.evidence().counted()),
            Column.word(
                    Meaning.of("measure", "PEAK (at one time) or CUMULATIVE (all who came)"),
                    report -> report.evidence().measure()),
            Column.link(
                    Meaning.of("link", "Where it can be read, without parameters"),
                    report -> report.evidence().link()),
            Column.of(
                    Meaning.of("file", "The digest of a file that somebody keeps"),
                    Kind.IDENTIFIER,
                    report -> text(report.evidence().file())),
            Column.word(
                    Meaning.of("role", "Who handed it in, in one word"),
                    report -> report.evidence().role()),
            Column.of(
                    Meaning.of("accepted", "When this version was made, UTC"),
                    Kind.MOMENT,
                    report -> report.handling().at()),
            Column.of(
                    Meaning.of("log_index", "Its entry in the public log"), Kind.NUMBER, report -> report.logIndex()));

    private static OptionalLong floor(Row row) {
        Long floor = row.turnout() == null ? null : row.turnout().counted().floor();
        return floor == null ? OptionalLong.empty() : OptionalLong.of(floor);
    }

    private static @Nullable String text(@Nullable Digest digest) {
        return digest == null ? null : digest.toString();
    }
}
