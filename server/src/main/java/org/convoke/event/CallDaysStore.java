package org.convoke.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.convoke.call.Call;
import org.convoke.call.CallStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/** Changes a call and decides anew, in the same transaction, the events for which its days make a difference. */
public final class CallDaysStore {

    /** How many events are decided at once, so that a large call needs no large memory. */
    private static final int AT_ONCE = 1000;

    private final Store store;

    public CallDaysStore(Store store) {
        this.store = store;
    }

    /** Tells why an event with this content waits, or null when it need not. */
    public interface Moderation extends Function<Content, @Nullable HoldReason> {}

    /** Stores the call's new title, days and language; gives back how many events were published or held by that. */
    public int change(Call call, Moderation moderation, Instant when) {
        Instant now = when.truncatedTo(ChronoUnit.MILLIS);
        return store.write(connection -> {
            CallStore.update(connection, call, now);
            int changed = 0;
            long last = 0;
            while (true) {
                List<Revision> revisions = new ArrayList<>();
                last = readTouched(
                        connection,
                        call,
                        last,
                        event -> revisions.add(Revision.decideAgain(event, moderation.apply(event.content()), now)));
                if (revisions.isEmpty()) {
                    return changed;
                }
                changed += RevisionStore.update(connection, revisions, now);
            }
        });
    }

    private interface Reader {
        void accept(Event event);
    }

    /** Reads held events on the call's days and published ones on none of them, after a row number. */
    private static long readTouched(Connection connection, Call call, long after, Reader reader) throws SQLException {
        long last = after;
        try (PreparedStatement select = connection.prepareStatement(EventRowStore.SELECT + """
                where c.slug = ? and e.number > ? and (
                    (e.state = 'HELD' and e.first_date <= ? and e.last_date >= ?)
                    or (e.state = 'PUBLISHED' and (e.first_date > ? or e.last_date < ?)))
                order by e.number limit\s""" + AT_ONCE)) {
            String until = call.days().until().toString();
            String from = call.days().from().toString();
            select.setString(1, call.slug().value());
            select.setLong(2, after);
            select.setString(3, until);
            select.setString(4, from);
            select.setString(5, until);
            select.setString(6, from);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    reader.accept(EventRowStore.read(row));
                }
            }
        }
        return last;
    }
}
