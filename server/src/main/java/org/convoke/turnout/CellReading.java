package org.convoke.turnout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.convoke.call.CallSlug;
import org.jspecify.annotations.Nullable;

/** Reads the cells of events. All that one depends on comes as one text, because most events share theirs with others. */
final class CellReading {

    private static final String SEPARATOR = "\u001f";
    private static final int PARTS = 9;

    /** What an event is, and what it was before the entries of the log that do not count yet. */
    static final String SELECT = """
            select e.number, e.id, case when e.log_index is null then 0 else e.updated end,
                   concat(e.call, {sep}, (e.is_hidden = 0) * ((e.state = 'PUBLISHED') + 2 * (e.state = 'HELD')), {sep},
                          case when e.is_cancelled then 'CANCELLED' else e.content ->> '$.status' end, {sep},
                          e.content ->> '$.online', {sep}, e.first_date, {sep}, e.last_date, {sep},
                          e.content ->> '$.country', {sep}, e.content ->> '$.region', {sep}, e.content ->> '$.locality')
              from event e where (e.log_index is null or e.log_index < ?1) {some}
            """.replace("{sep}", "char(31)");

    static final String SELECT_BEFORE = """
            select b.event, e.id, coalesce(b.updated, 0),
                   concat(e.call, {sep}, b.until_index >= ?1, {sep}, b.status, {sep}, b.is_online, {sep}, b.first_date, {sep},
                          b.last_date, {sep}, b.country, {sep}, b.region, {sep}, b.locality)
              from event_before b join event e on e.number = b.event
             where b.until_index >= ?1 and (b.from_index is null or b.from_index < ?1)
            """.replace("{sep}", "char(31)");

    private final Map<Long, CallSlug> calls;
    private final boolean isThen;
    private final Map<String, Place> known = new HashMap<>();

    /**
     * @param calls by the number that the store gives them
     * @param isThen whether the state is an earlier one, of which nobody knows what waited
     */
    CellReading(Map<Long, CallSlug> calls, boolean isThen) {
        this.calls = calls;
        this.isThen = isThen;
    }

    /** @param cell absent when not everybody may know of the event, and it does not wait either */
    record Place(CallSlug call, @Nullable Cell cell) {}

    /** Reads the fourth column; absent when the call is gone. */
    @Nullable
    Place read(String text) {
        Place place = known.get(text);
        if (place == null) {
            place = make(text);
            if (place != null) {
                known.put(text, place);
            }
        }
        return place;
    }

    private @Nullable Place make(String text) {
        String[] parts = text.split(SEPARATOR, PARTS);
        CallSlug call = calls.get(Long.valueOf(parts[0]));
        if (call == null) {
            return null;
        }
        boolean isHeld = parts[1].equals("2");
        if (parts[1].equals("0") || isHeld && isThen) {
            return new Place(call, null);
        }
        Town town = new Town(present(parts[6]), present(parts[7]), present(parts[8]));
        LocalDate day = parts[4].isEmpty() ? null : LocalDate.parse(parts[4]);
        boolean isSeveralDays = day != null && !parts[4].equals(parts[5]);
        return new Place(call, new Cell(call, isHeld ? Line.HELD : line(parts), day, isSeveralDays, town));
    }

    private static Line line(String[] parts) {
        if (parts[2].equals("CANCELLED") || parts[2].equals("POSTPONED")) {
            return Line.CANCELLED;
        }
        return parts[3].equals("1") ? Line.ONLINE : Line.TOTAL;
    }

    private static @Nullable String present(String part) {
        return part.isEmpty() ? null : part;
    }
}
