package org.convoke.circulate;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convoke.call.CallSlug;
import org.convoke.call.CallStore;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.OrganizationEntry;
import org.convoke.organization.OrganizationSlug;
import org.convoke.organization.OrganizationStore;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/** Who carried the calls of one folder. */
public final class CarriageStore implements Carriages {

    /** What nobody has looked at yet; a form that is open to all must not fill the disk. */
    private static final int MOST_HELD = 500;

    /** Of one machine, so that nobody has it asked for heaps of pages. */
    private static final int MOST_HELD_OF_HOST = 20;

    private static final String SELECT = """
            select a.number, c.slug, a.newsroom, o.slug, a.link, a.way, a.state, a.reported, a.decided, a.reason, a.mark,
                   a.version, a.language, a.checked, a.tried, a.failures, a.fault
              from carriage a join call c on c.number = a.call left join organization o on o.number = a.organization\s""";

    private final Store store;
    private final OrganizationStore organizations;

    public CarriageStore(Store store, OrganizationStore organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    @Override
    public Carriage report(CallSlug call, CarriageReport report, Instant now) {
        return put(call, told(report, Carriage.Way.REPORT, now), Carriage.State.HELD);
    }

    /** Puts down the page on which a subscriber says that it carries a call; held like a report. */
    public Carriage reportFed(CallSlug call, URI page, Instant now) {
        CarriageReport report = new CarriageReport(page.getHost(), page);
        return put(call, told(report, Carriage.Way.FEED, now), Carriage.State.HELD);
    }

    /** Puts down what a coordinator knows; it is listed at once, whatever was decided of it before. */
    public Carriage add(CallSlug call, CarriageReport report, Instant now) {
        Carriage put = put(call, told(report, Carriage.Way.COMMAND, now), Carriage.State.ACCEPTED);
        return put.decision().state() == Carriage.State.ACCEPTED ? put : accept(put.number(), now);
    }

    private Carriage.Told told(CarriageReport report, Carriage.Way way, Instant now) {
        Optional<OrganizationSlug> owner = owner(report.link().getHost()).map(OrganizationEntry::slug);
        if (report.newsroom() == null && owner.isEmpty()) {
            throw UserError.unreadable("error.carried.newsroom");
        }
        return new Carriage.Told(report.newsroom(), owner.orElse(null), report.link(), way, now);
    }

    /** The organization on whose domain, or below it, a machine is. */
    private Optional<OrganizationEntry> owner(String host) {
        for (String name = host; name.contains("."); name = name.substring(name.indexOf('.') + 1)) {
            Optional<OrganizationEntry> owner = organizations.findNamed(name);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    private Carriage put(CallSlug call, Carriage.Told told, Carriage.State state) {
        return store.write(connection -> {
            Optional<Carriage> known = find(connection, call, told.link());
            if (known.isPresent()) {
                refuseRemoved(known.get(), told.way());
                return known.get();
            }
            if (state == Carriage.State.HELD) {
                refuseHeaps(connection, call, told.host());
            }
            insert(connection, call, told, state);
            if (state == Carriage.State.ACCEPTED) {
                CallStore.announce(connection);
            }
            return find(connection, call, told.link())
                    .orElseThrow(() -> UserError.notFound("error.call.unknown", call.value()));
        });
    }

    private static void refuseRemoved(Carriage known, Carriage.Way way) {
        if (known.decision().state() == Carriage.State.REMOVED && way != Carriage.Way.COMMAND) {
            throw UserError.conflict("error.carried.removed");
        }
    }

    private static void refuseHeaps(Connection connection, CallSlug call, String host) throws SQLException {
        int ofCall = count(
                connection,
                "select count(*) from carriage a join call c on c.number = a.call where a.state = 'HELD' and c.slug = ?",
                call.value());
        int ofHost = count(connection, "select count(*) from carriage where state = 'HELD' and host = ?", host);
        if (ofCall >= MOST_HELD || ofHost >= MOST_HELD_OF_HOST) {
            throw UserError.conflict("error.carried.full");
        }
    }

    private static int count(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.getInt(1);
            }
        }
    }

    private static void insert(Connection connection, CallSlug call, Carriage.Told told, Carriage.State state)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into carriage (newsroom, organization, link, host, way, state, reported, decided, due, call)
                    select ?, (select number from organization where slug = ?), ?, ?, ?, ?, ?, ?, ?, number
                      from call where slug = ?
                """)) {
            OrganizationSlug organization = told.organization();
            insert.setString(1, told.newsroom());
            insert.setString(2, organization == null ? null : organization.value());
            insert.setString(3, told.link().toString());
            insert.setString(4, told.host());
            insert.setString(5, told.way().name());
            insert.setString(6, state.name());
            insert.setLong(7, told.at().toEpochMilli());
            insert.setObject(8, state == Carriage.State.HELD ? null : told.at().toEpochMilli());
            insert.setLong(9, told.at().toEpochMilli());
            insert.setString(10, call.value());
            insert.executeUpdate();
        }
    }

    /** Lists a carriage from now on. */
    public Carriage accept(long number, Instant now) {
        return decide(number, new Carriage.Decision(Carriage.State.ACCEPTED, now, null));
    }

    /** Takes a carriage off the list; the same link is not taken again from anybody but a coordinator. */
    public Carriage remove(long number, String reason, Instant now) {
        return decide(number, new Carriage.Decision(Carriage.State.REMOVED, now, reason));
    }

    private Carriage decide(long number, Carriage.Decision decision) {
        return store.write(connection -> {
            Carriage before = get(connection, number);
            Optional<Instant> due =
                    before.examination().due(decision.state(), before.told().at());
            try (PreparedStatement update = connection.prepareStatement(
                    "update carriage set state = ?, decided = ?, reason = ?, due = ? where number = ?")) {
                update.setString(1, decision.state().name());
                setInstant(update, 2, decision.at());
                update.setString(3, decision.reason());
                setInstant(update, 4, due.orElse(null));
                update.setLong(5, number);
                update.executeUpdate();
            }
            CallStore.announce(connection);
            return get(connection, number);
        });
    }

    /** Writes down what a look at the page told. */
    public Carriage setExamination(long number, Examination examination) {
        return store.write(connection -> {
            Carriage before = get(connection, number);
            Optional<Instant> due =
                    examination.due(before.decision().state(), before.told().at());
            try (PreparedStatement update = connection.prepareStatement("""
                    update carriage set mark = ?, version = ?, language = ?, checked = ?, tried = ?, failures = ?, fault = ?,
                           due = ? where number = ?
                    """)) {
                Examination.Found found = examination.found();
                update.setString(1, found == null ? null : found.mark().name());
                update.setObject(2, found == null ? null : found.version());
                update.setString(3, found == null ? null : found.language());
                setInstant(update, 4, found == null ? null : found.at());
                setInstant(update, 5, examination.tried());
                update.setInt(6, examination.failures());
                update.setString(7, examination.fault());
                setInstant(update, 8, due.orElse(null));
                update.setLong(9, number);
                update.executeUpdate();
            }
            if (before.decision().state() == Carriage.State.ACCEPTED) {
                CallStore.announce(connection);
            }
            return get(connection, number);
        });
    }

    /** Every carriage of a call, in the order in which they were told of. */
    public List<Carriage> list(CallSlug call) {
        return store.read(connection -> select(connection, "where c.slug = ? order by a.number", call.value()));
    }

    /** @throws UserError when there is none of that number */
    public Carriage get(long number) {
        return store.read(connection -> get(connection, number));
    }

    /** Those whose pages are to be read by now, the longest overdue first. */
    List<Carriage> listDue(Instant now, int limit) {
        return store.read(connection -> select(
                connection,
                "where a.due <= cast(? as integer) order by a.due, a.number limit " + limit,
                Long.toString(now.toEpochMilli())));
    }

    @Override
    public List<Listed> listAccepted(CallSlug call) {
        Set<String> subscribers = listSubscribers(call);
        return list(call).stream()
                .filter(each -> each.decision().state() == Carriage.State.ACCEPTED)
                .map(each -> new Listed(
                        each,
                        organization(each).orElse(null),
                        subscribers.contains(each.told().host())))
                .toList();
    }

    /** The machines that carry the call and subscribed to the feeds too. */
    private Set<String> listSubscribers(CallSlug call) {
        return store.read(connection -> {
            Set<String> hosts = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement("""
                    select distinct a.host from carriage a join call c on c.number = a.call
                           join subscription s on s.host = a.host and s.ended is null
                     where c.slug = ?
                    """)) {
                select.setString(1, call.value());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        hosts.add(row.getString(1));
                    }
                }
            }
            return hosts;
        });
    }

    /** The organization on whose domain the page is. */
    Optional<OrganizationEntry> organization(Carriage carriage) {
        return Optional.ofNullable(carriage.told().organization()).flatMap(organizations::find);
    }

    private static Carriage get(Connection connection, long number) throws SQLException {
        return select(connection, "where a.number = cast(? as integer)", Long.toString(number)).stream()
                .findFirst()
                .orElseThrow(() -> UserError.notFound("error.carried.unknown", String.valueOf(number)));
    }

    private static Optional<Carriage> find(Connection connection, CallSlug call, URI link) throws SQLException {
        return select(connection, "where a.link = ?", link.toString()).stream()
                .filter(each -> each.call().equals(call))
                .findFirst();
    }

    private static List<Carriage> select(Connection connection, String where, String value) throws SQLException {
        List<Carriage> carriages = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    carriages.add(read(row));
                }
            }
        }
        return carriages;
    }

    private static Carriage read(ResultSet row) throws SQLException {
        String organization = row.getString(4);
        Carriage.Told told = new Carriage.Told(
                row.getString(3),
                organization == null ? null : new OrganizationSlug(organization),
                URI.create(row.getString(5)),
                Carriage.Way.valueOf(row.getString(6)),
                Instant.ofEpochMilli(row.getLong(8)));
        Carriage.Decision decision =
                new Carriage.Decision(Carriage.State.valueOf(row.getString(7)), instant(row, 9), row.getString(10));
        Examination examination = new Examination(found(row), instant(row, 15), row.getInt(16), row.getString(17));
        return new Carriage(row.getLong(1), new CallSlug(row.getString(2)), told, decision, examination);
    }

    private static Examination.@Nullable Found found(ResultSet row) throws SQLException {
        String mark = row.getString(11);
        Instant checked = instant(row, 14);
        if (mark == null || checked == null) {
            return null;
        }
        int version = row.getInt(12);
        return new Examination.Found(
                CarriageMark.valueOf(mark), row.wasNull() ? null : version, row.getString(13), checked);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static void setInstant(PreparedStatement statement, int column, @Nullable Instant instant)
            throws SQLException {
        statement.setObject(column, instant == null ? null : instant.toEpochMilli());
    }

    /** Why a page could not be read the last time; the sentences of the fetcher speak of the machine and of the largest page. */
    public static Optional<Message> fault(Carriage carriage) {
        return Optional.ofNullable(carriage.examination().fault())
                .map(key -> Message.of(key, carriage.told().host(), LinkCheck.MAX_BYTES));
    }
}
