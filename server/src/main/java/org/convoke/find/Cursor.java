package org.convoke.find;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.event.EventId;
import org.convoke.i18n.UserError;
import org.convoke.index.TimelineEntry;
import org.convoke.web.Query;

/**
 * A place in the order of changes, at which a page begins. In addresses it is {@code microseconds-id}; callers take it from
 * {@code next} and need not read it.
 */
public record Cursor(long atMicros, String id) implements Comparable<Cursor> {

    private static final Pattern FORM = Pattern.compile("(-?[0-9]{1,18})-([0-9a-z]{" + EventId.LENGTH + "})");

    /** The place of an entry. */
    public static Cursor of(TimelineEntry entry) {
        return new Cursor(entry.atMicros(), entry.id().value());
    }

    /**
     * Reads the parameter of this name.
     *
     * @throws UserError when it is there and no cursor
     */
    public static Optional<Cursor> read(Query query, String name) {
        return query.text(name).map(text -> {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw UserError.unreadable("error.parameter.cursor", name);
            }
            return new Cursor(Long.parseLong(form.group(1)), form.group(2));
        });
    }

    /** As it stands in addresses. */
    public String text() {
        return atMicros + "-" + id;
    }

    @Override
    public int compareTo(Cursor other) {
        int byTime = Long.compare(atMicros, other.atMicros);
        return byTime != 0 ? byTime : id.compareTo(other.id);
    }
}
