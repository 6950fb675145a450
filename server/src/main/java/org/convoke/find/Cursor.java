package org.convoke.find;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;
import org.convoke.index.TimelineEntry;
import org.convoke.web.Query;

/**
 * A place in the order of changes, after which a page begins. In addresses it is {@code microseconds-id}; callers take it from
 * {@code next} and need not read it.
 */
record Cursor(long atMicros, String id) implements Comparable<Cursor> {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})-([0-9a-z]{" + EventId.LENGTH + "})");

    static Cursor of(TimelineEntry entry) {
        return new Cursor(entry.atMicros(), entry.id().value());
    }

    static Optional<Cursor> read(Query query) {
        return query.text("after").map(text -> {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw UserError.unreadable("error.parameter.cursor", "after");
            }
            return new Cursor(Long.parseLong(form.group(1)), form.group(2));
        });
    }

    /** As it stands in addresses. */
    String text() {
        return atMicros + "-" + id;
    }

    @Override
    public int compareTo(Cursor other) {
        int byTime = Long.compare(atMicros, other.atMicros);
        return byTime != 0 ? byTime : id.compareTo(other.id);
    }
}
