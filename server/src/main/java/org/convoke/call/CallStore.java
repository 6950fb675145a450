package org.convoke.call;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.store.Store;

/** The calls of one folder. */
public final class CallStore {

    private static final String SELECT = """
            select c.slug, c.title, c.first_date, c.last_date, c.language, l.color, l.picture_version, l.picture_width,
                   l.picture_height, l.picture_text
              from call c left join look l on l.call = c.number\s""";

    private final Store store;

    public CallStore(Store store) {
        this.store = store;
    }

    /** @throws UserError when another call has the slug */
    public void create(Call call, Instant now) {
        store.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into call (title, first_date, last_date, language, updated, slug) values (?, ?, ?, ?, ?, ?)
                        on conflict (slug) do nothing
                    """)) {
                bind(insert, call, now);
                if (insert.executeUpdate() == 0) {
                    throw UserError.conflict("error.call.exists", call.slug().value());
                }
                announce(connection);
                return true;
            }
        });
    }

    /**
     * Stores a call's new title, days and language, but not its look, inside a transaction that is open. Its events must be decided again in
     * the same one.
     */
    public static void update(Connection connection, Call call, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update call set title = ?, first_date = ?, last_date = ?, language = ?, updated = ? where slug = ?
                """)) {
            bind(update, call, now);
            if (update.executeUpdate() == 0) {
                throw unknown(call.slug());
            }
        }
        announce(connection);
    }

    /** Tells those who keep the calls in memory to read them again. */
    public static void announce(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update epoch set calls = calls + 1");
        }
    }

    private static void bind(PreparedStatement statement, Call call, Instant now) throws SQLException {
        statement.setString(1, call.title());
        statement.setString(2, call.days().from().toString());
        statement.setString(3, call.days().until().toString());
        statement.setString(4, call.language().toLanguageTag());
        statement.setLong(5, now.toEpochMilli());
        statement.setString(6, call.slug().value());
    }

    public Optional<Call> find(CallSlug slug) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + "where c.slug = ?")) {
                select.setString(1, slug.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    /** @throws UserError when there is no such call */
    public Call get(CallSlug slug) {
        return find(slug).orElseThrow(() -> unknown(slug));
    }

    /** Lists all calls by their first day, then by slug. */
    public List<Call> list() {
        return store.read(connection -> {
            List<Call> calls = new ArrayList<>();
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery(SELECT + "order by c.first_date, c.slug")) {
                while (row.next()) {
                    calls.add(read(row));
                }
            }
            return calls;
        });
    }

    static UserError unknown(CallSlug slug) {
        return UserError.notFound("error.call.unknown", slug.value());
    }

    private static Call read(ResultSet row) throws SQLException {
        Call.Days days = new Call.Days(LocalDate.parse(row.getString(3)), LocalDate.parse(row.getString(4)));
        return new Call(
                new CallSlug(row.getString(1)),
                row.getString(2),
                days,
                Locale.forLanguageTag(row.getString(5)),
                LookStore.read(row, 6));
    }
}
