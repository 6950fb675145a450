package org.convoke.bench.nearest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.convoke.nearest.GreatCircle;
import org.convoke.nearest.LatLon;
import org.convoke.nearest.NearestHit;
import org.convoke.nearest.NearestQuery;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL over one connection, in two kinds: PostGIS {@code geography} with an index per day, and {@code cube} with the day
 * in the index.
 *
 * <p>Its distances are rounded otherwise than ours. A few more than wanted are fetched and put in the exact order; that none is
 * missing is checked by the distance of the last, with a metre to spare.
 */
final class PostgresPeer implements Peer {

    private static final int SPARE = 6;
    private static final double SLACK_METERS = 1;
    private static final Comparator<NearestHit> ORDER =
            Comparator.comparingDouble(NearestHit::distanceMeters).thenComparing(NearestHit::id);

    /** How positions are written, stored and asked for. */
    enum Kind {
        POSTGIS(
                "PostgreSQL, PostGIS, partition per day",
                "create extension postgis",
                "geography(point)",
                "partition by list (on_day)",
                "using gist (g)",
                "?::geography",
                at -> String.format(Locale.ROOT, "SRID=4326;POINT(%s %s)", at.longitude(), at.latitude())),
        CUBE(
                "PostgreSQL, cube and btree_gist",
                "create extension cube; create extension btree_gist",
                "cube",
                "",
                "using gist (on_day, g)",
                "?::cube",
                PostgresPeer::unitVector);

        private final String title;
        private final String extension;
        private final String type;
        private final String partition;
        private final String index;
        private final String parameter;
        private final Function<LatLon, String> text;

        Kind(
                String title,
                String extension,
                String type,
                String partition,
                String index,
                String parameter,
                Function<LatLon, String> text) {
            this.title = title;
            this.extension = extension;
            this.type = type;
            this.partition = partition;
            this.index = index;
            this.parameter = parameter;
            this.text = text;
        }

        String table(TownEvents events) {
            return name().toLowerCase(Locale.ROOT) + "_" + events.count();
        }
    }

    private final Kind kind;
    private final Connection connection;
    private final PreparedStatement statement;
    private final double loadSeconds;
    private final double bytesPerPoint;

    private PostgresPeer(Kind kind, Connection connection, TownEvents events, double loadSeconds) throws SQLException {
        this.kind = kind;
        this.connection = connection;
        this.loadSeconds = loadSeconds;
        statement = connection.prepareStatement("select id, lat, lon from " + kind.table(events) + " where on_day = '"
                + TownEvents.BIG_DAY + "' order by g <-> " + kind.parameter + " limit ?");
        bytesPerPoint = bytes(connection, kind.table(events)) / events.count();
    }

    /** Loads all events; the connection is this peer's from now on. */
    static PostgresPeer load(Kind kind, PostgresServer server, TownEvents events) throws SQLException, IOException {
        long start = System.nanoTime();
        Connection connection = server.connect();
        String table = kind.table(events);
        try (Statement sql = connection.createStatement()) {
            for (String extension : kind.extension.split("; ", -1)) {
                sql.execute(extension.replace("extension", "extension if not exists"));
            }
            sql.execute("create table " + table + " (id char(13) not null, on_day date not null, lat float8 not null,"
                    + " lon float8 not null, g " + kind.type + " not null) " + kind.partition);
            if (!kind.partition.isEmpty()) {
                partition(sql, table);
            }
            copy(connection, kind, table, events);
            sql.execute("create index on " + table + " " + kind.index);
            sql.execute("analyze " + table);
        }
        return new PostgresPeer(kind, connection, events, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public String name() {
        return kind.title;
    }

    @Override
    public List<NearestHit> nearest(NearestQuery query) throws SQLException {
        int wanted = query.limit() + SPARE;
        while (true) {
            List<NearestHit> hits = fetch(query.position(), wanted);
            double horizon = hits.getLast().distanceMeters() - SLACK_METERS;
            hits.sort(ORDER);
            if (hits.size() < wanted || horizon > hits.get(query.limit() - 1).distanceMeters()) {
                return List.copyOf(hits.subList(0, Math.min(query.limit(), hits.size())));
            }
            wanted *= 4;
        }
    }

    @Override
    public double loadSeconds() {
        return loadSeconds;
    }

    @Override
    public double bytesPerPoint() {
        return bytesPerPoint;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }

    private List<NearestHit> fetch(LatLon from, int count) throws SQLException {
        statement.setString(1, kind.text.apply(from));
        statement.setInt(2, count);
        List<NearestHit> hits = new ArrayList<>(count);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                LatLon at = LatLon.of(rows.getDouble(2), rows.getDouble(3));
                hits.add(new NearestHit(rows.getString(1), GreatCircle.distanceMeters(from, at)));
            }
        }
        return hits;
    }

    private static void partition(Statement sql, String table) throws SQLException {
        for (int day = 0; day < TownEvents.DAYS; day++) {
            sql.execute("create table " + table + "_" + day + " partition of " + table + " for values in ('"
                    + TownEvents.BIG_DAY.plusDays(day) + "')");
        }
    }

    private static void copy(Connection connection, Kind kind, String table, TownEvents events)
            throws SQLException, IOException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (id, on_day, lat, lon, g) from stdin");
        try (CopyLines lines = new CopyLines(copy)) {
            events.forEach(entry -> lines.write(entry.id()
                    + '\t'
                    + entry.firstDay()
                    + '\t'
                    + entry.position().latitude()
                    + '\t'
                    + entry.position().longitude()
                    + '\t'
                    + kind.text.apply(entry.position())
                    + '\n'));
        }
    }

    private static double bytes(Connection connection, String table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r' and relname ~ '^"
                                + table + "(_\\d+)?$'")) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static String unitVector(LatLon at) {
        double lat = Math.toRadians(at.latitude());
        double lon = Math.toRadians(at.longitude());
        return "(" + Math.cos(lat) * Math.cos(lon) + "," + Math.cos(lat) * Math.sin(lon) + "," + Math.sin(lat) + ")";
    }
}
