package org.convoke.report;

import java.util.List;
import java.util.OptionalLong;
import org.convoke.report.Column.Meaning;
import org.jspecify.annotations.Nullable;

/** The two tables of released numbers: every published event of the call, and every report that counts. */
final class ReleaseTables {

    private ReleaseTables() {}

    static final List<Column<ReleasedEvent>> EVENTS = List.of(
            Column.event(Meaning.of("id", "The event, the same in every release"), ReleasedEvent::id),
            Column.date(
                    Meaning.shared("date", "The local day on which it begins"),
                    row -> row.plan().date()),
            Column.date(
                    Meaning.of("last_date", "The local day on which it ends"),
                    row -> row.plan().lastDate()),
            Column.number(
                    Meaning.of(
                            "town",
                            "The same number for the same town as hosts wrote it, in this release; the sums count these"),
                    row -> OptionalLong.of(row.town())),
            Column.place(
                    Meaning.of("place_id", "The town in the gazetteer: g and its GeoNames id"),
                    ReleasedEvent::where,
                    Whereabouts::townId),
            Column.place(
                    new Meaning("locality", "The town's usual name in the gazetteer", "resolved_locality"),
                    ReleasedEvent::where,
                    Whereabouts::townName),
            Column.place(
                    Meaning.of("region", "State, province or the like, by its English name in the gazetteer"),
                    ReleasedEvent::where,
                    Whereabouts::region),
            Column.place(Meaning.of("country", "ISO 3166-1 alpha-2"), ReleasedEvent::where, Whereabouts::country),
            Column.word(
                    Meaning.of(
                            "place_by",
                            "NAME when the host named that town; POSITION when it is the nearest, within 25 km"),
                    row -> row.where().by()),
            Column.degrees(
                    Meaning.shared("lat", "Degrees north of the town's middle (WGS 84)"),
                    ReleasedEvent::where,
                    Whereabouts::latitude),
            Column.degrees(
                    Meaning.shared("lon", "Degrees east of the town's middle (WGS 84)"),
                    ReleasedEvent::where,
                    Whereabouts::longitude),
            Column.yesNo(
                    Meaning.shared("online", "Whether people took part from anywhere; then it is in no total"),
                    row -> row.plan().isOnline()),
            Column.word(
                    Meaning.of("status", "CONFIRMED, TENTATIVE, CANCELLED, POSTPONED or MOVED"),
                    row -> row.plan().status()),
            Column.word(
                    Meaning.of("line", "Where its numbers stand: in the TOTAL or on a line beside it"),
                    row -> row.plan().line()),
            Column.number(
                    Meaning.shared("size_low", "The lowest number that any class of sources reports"),
                    row -> row.reported().low()),
            Column.number(
                    Meaning.shared("size_high", "The highest number that any class of sources reports"),
                    row -> row.reported().high()),
            Column.number(
                    Meaning.of(
                            "size_class",
                            "0 unknown, 1 under 100, 2 under 1000, 3 under 10000, 4 from there, by size_low alone; the "
                                    + "Consortium's size_cat is by the mean"),
                    ReleasedEvent::size),
            Column.number(
                    Meaning.of("central_low", "The lower median of the low numbers over the classes of sources"),
                    row -> row.central().low()),
            Column.number(
                    Meaning.of("central_high", "The lower median of the high numbers over the classes of sources"),
                    row -> row.central().high()),
            Column.number(
                    Meaning.of("floor", "The lowest number with a stated method, or of an office or a newspaper"),
                    ReleasedEvent::floor),
            Column.number(
                    Meaning.of("announced_low", "The lowest number announced beforehand; never part of the others"),
                    row -> row.announced().low()),
            Column.number(
                    Meaning.of("announced_high", "The highest number announced beforehand"),
                    row -> row.announced().high()),
            Column.number(
                    Meaning.of("decided_low", "Where a coordinator decided on size_low and size_high: what on"),
                    row -> row.decided().low()),
            Column.number(
                    Meaning.of("decided_high", "The same for the high number"),
                    row -> row.decided().high()),
            Column.number(Meaning.of("reports", "How many reports count"), ReleasedEvent::reports));

    static final List<Column<ReleasedReport>> REPORTS = List.of(
            Column.report(
                    Meaning.of("id", "The report, the same through all its versions"),
                    row -> row.report().id()),
            Column.number(
                    Meaning.of("version", "From 1; corrections are new versions"),
                    row -> OptionalLong.of(row.report().version())),
            Column.event(
                    Meaning.of("event", "The id of the event in events.csv"),
                    row -> row.report().event()),
            Column.word(
                    Meaning.of("basis", "COUNTED on the day or ANNOUNCED beforehand"),
                    row -> row.report().claim().basis()),
            Column.word(
                    Meaning.of("source_class", "Who states the number; COMPILER is the maker of a list"),
                    row -> row.report().claim().source()),
            Column.word(
                    Meaning.of("method", "How it was counted; empty when it is not stated"),
                    row -> row.report().claim().method()),
            Column.number(
                    Meaning.of("low", "The least number stated; a low alone counts as both"),
                    row -> row.report().range().low()),
            Column.number(
                    Meaning.of("high", "The most stated"),
                    row -> row.report().range().high()),
            Column.table(
                    Meaning.of(
                            "phrase_table",
                            "The table that gave words their number; the words themselves are not released"),
                    ReleasedReport::table),
            Column.moment(
                    Meaning.of("counted", "The moment that the number is of, UTC, to the minute"),
                    row -> row.report().evidence().counted()),
            Column.word(
                    Meaning.of("measure", "PEAK (at one time) or CUMULATIVE (all who came)"),
                    row -> row.report().evidence().measure()),
            Column.number(
                    Meaning.of("list", "The same number for reports of the same imported list, in this release"),
                    ReleasedReport::list),
            Column.number(
                    Meaning.of("story", "The same number for reports that name the same article or file"),
                    ReleasedReport::story),
            Column.publisher(
                    Meaning.of("publisher", "The body whose domain the article is under; the event's page has links"),
                    ReleasedReport::publisher),
            Column.yesNo(
                    Meaning.of("file", "Whether it rests on a file that somebody keeps"),
                    row -> row.report().evidence().file() != null),
            Column.word(
                    Meaning.of("door", "IMPORT with a list, FORM or API"),
                    row -> row.report().handling().door()),
            Column.word(
                    Meaning.of("role", "Who handed it in, in one word"),
                    row -> row.report().evidence().role()),
            Column.moment(
                    Meaning.of("accepted", "When this version was made, UTC, to the minute"),
                    row -> row.report().handling().at()),
            Column.number(
                    Meaning.of("log_index", "Its entry in the public log"),
                    row -> number(row.report().logIndex())));

    private static OptionalLong number(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
