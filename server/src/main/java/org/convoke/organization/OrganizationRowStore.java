package org.convoke.organization;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of organizations, read and written inside a transaction that is open. */
final class OrganizationRowStore {

    /** As many characters as nobody guesses: 26 of 32 are 130 bits. */
    private static final int TOKEN_LENGTH = 26;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SELECT = """
            select number, slug, domain, kind, name, language, country, home_page, contact, token, proof_found, proof_way,
                   proof_key, proof_answered, proof_tried, logo_version, logo_width, logo_height
              from organization\s""";

    private OrganizationRowStore() {}

    /** A row with everything that hangs on it but the keys. */
    record Row(
            long number, OrganizationRecord record, String token, Proof proof, OrganizationEntry.@Nullable Logo logo) {

        Organization organization() {
            return record.organization();
        }
    }

    static Optional<Row> find(Connection connection, OrganizationSlug slug) throws SQLException {
        return select(connection, "where slug = ?", slug.value()).stream().findFirst();
    }

    static Optional<Row> find(Connection connection, Domain domain) throws SQLException {
        return select(connection, "where domain = ?", domain.name()).stream().findFirst();
    }

    static Optional<Row> find(Connection connection, long number) throws SQLException {
        return select(connection, "where number = cast(? as integer)", Long.toString(number)).stream()
                .findFirst();
    }

    /** All, by name as written, then by slug. */
    static List<Row> list(Connection connection) throws SQLException {
        return select(connection, "where ? is null order by name, slug", null);
    }

    private static List<Row> select(Connection connection, String where, @Nullable String value) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(read(connection, row));
                }
            }
        }
        return rows;
    }

    private static Row read(Connection connection, ResultSet row) throws SQLException {
        long number = row.getLong(1);
        String domain = row.getString(3);
        String homePage = row.getString(8);
        Organization organization = new Organization(
                new OrganizationSlug(row.getString(2)),
                OrganizationKind.valueOf(row.getString(4)),
                new Names(row.getString(5), row.getString(6), names(connection, number)),
                new Organization.Seat(
                        domain == null ? null : new Domain(domain),
                        row.getString(7),
                        homePage == null ? null : URI.create(homePage)),
                ties(connection, number));
        String way = row.getString(12);
        Proof proof = new Proof(
                instant(row, 11),
                way == null ? null : DomainProof.Way.valueOf(way),
                row.getString(13),
                instant(row, 14),
                instant(row, 15));
        String logo = row.getString(16);
        return new Row(
                number,
                new OrganizationRecord(organization, row.getString(9)),
                row.getString(10),
                proof,
                logo == null ? null : new OrganizationEntry.Logo(logo, row.getInt(17), row.getInt(18)));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static SortedMap<String, String> names(Connection connection, long number) throws SQLException {
        SortedMap<String, String> names = new TreeMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select language, name from organization_name where organization = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        return names;
    }

    private static List<Organization.Tie> ties(Connection connection, long number) throws SQLException {
        List<Organization.Tie> ties = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select t.relation, o.slug from organization_tie t join organization o on o.number = t.other
                 where t.organization = ?
                """)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ties.add(new Organization.Tie(
                            Relation.valueOf(row.getString(1)), new OrganizationSlug(row.getString(2))));
                }
            }
        }
        return ties;
    }

    /** Writes everything but the ties; gives back the row's number. */
    static long write(Connection connection, OrganizationRecord record, Instant now) throws SQLException {
        Organization organization = record.organization();
        long number;
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into organization (slug, domain, kind, name, language, country, home_page, contact, token, updated)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (slug) do update set domain = excluded.domain, kind = excluded.kind, name = excluded.name,
                        language = excluded.language, country = excluded.country, home_page = excluded.home_page,
                        contact = excluded.contact, updated = excluded.updated
                    returning number
                """)) {
            bind(upsert, record);
            upsert.setString(9, newToken());
            upsert.setLong(10, now.toEpochMilli());
            try (ResultSet row = upsert.executeQuery()) {
                number = row.getLong(1);
            }
        }
        delete(connection, "delete from organization_name where organization = ?", number);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into organization_name (organization, language, name) values (?, ?, ?)")) {
            for (Map.Entry<String, String> name : organization.names().others().entrySet()) {
                insert.setLong(1, number);
                insert.setString(2, name.getKey());
                insert.setString(3, name.getValue());
                insert.executeUpdate();
            }
        }
        return number;
    }

    private static void bind(PreparedStatement statement, OrganizationRecord record) throws SQLException {
        Organization organization = record.organization();
        Organization.Seat seat = organization.seat();
        statement.setString(1, organization.slug().value());
        statement.setString(2, organization.domain().map(Domain::name).orElse(null));
        statement.setString(3, organization.kind().name());
        statement.setString(4, organization.names().main());
        statement.setString(5, organization.names().language());
        statement.setString(6, seat.country());
        statement.setString(7, seat.homePage() == null ? null : seat.homePage().toString());
        statement.setString(8, record.contact());
    }

    /** A proof that was found for another domain is no proof of this one. */
    static void forgetProof(Connection connection, long number) throws SQLException {
        delete(connection, """
                update organization set proof_found = null, proof_way = null, proof_key = null, proof_answered = null,
                       proof_tried = null where number = ?
                """, number);
    }

    /** Whether there is any record in its name. */
    static boolean hasSigned(Connection connection, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select exists (select 1 from organization_key where organization = ?)
                    or exists (select 1 from endorsement where organization = ?)
                """)) {
            select.setLong(1, number);
            select.setLong(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.getBoolean(1);
            }
        }
    }

    static void delete(Connection connection, String sql, long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            statement.executeUpdate();
        }
    }

    private static String newToken() {
        return RANDOM.ints(TOKEN_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
