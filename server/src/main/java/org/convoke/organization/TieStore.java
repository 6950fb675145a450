package org.convoke.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What ties organizations, and which of them look alike; written inside a transaction that is open. */
final class TieStore {

    private TieStore() {}

    /** What was left out of a record's ties. */
    record Left(List<Organization.Tie> unknown, List<Organization.Tie> circular) {}

    /** Puts these ties in the place of what the organization had; leaves out what leads nowhere or back. */
    static Left replace(Connection connection, long number, Collection<Organization.Tie> ties) throws SQLException {
        OrganizationRowStore.delete(connection, "delete from organization_tie where organization = ?", number);
        Left left = new Left(new ArrayList<>(), new ArrayList<>());
        for (Organization.Tie tie : ties) {
            OptionalLong other = number(connection, tie.other());
            if (other.isEmpty()) {
                left.unknown.add(tie);
            } else if (other.getAsLong() == number
                    || tie.relation().isUpwards() && isAbove(connection, other.getAsLong(), number)) {
                left.circular.add(tie);
            } else {
                insert(connection, number, tie.relation(), other.getAsLong());
            }
        }
        return left;
    }

    private static void insert(Connection connection, long number, Relation relation, long other) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into organization_tie (organization, relation, other) values (?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setString(2, relation.name());
            insert.setLong(3, other);
            insert.executeUpdate();
        }
    }

    private static OptionalLong number(Connection connection, OrganizationSlug slug) throws SQLException {
        Optional<OrganizationRowStore.Row> row = OrganizationRowStore.find(connection, slug);
        return row.isPresent() ? OptionalLong.of(row.get().number()) : OptionalLong.empty();
    }

    /** Whether the way up from one organization leads to the other. */
    private static boolean isAbove(Connection connection, long from, long goal) throws SQLException {
        Set<Long> seen = new HashSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            long each = open.pop();
            if (each == goal) {
                return true;
            }
            if (seen.add(each)) {
                open.addAll(above(connection, each));
            }
        }
        return false;
    }

    private static List<Long> above(Connection connection, long number) throws SQLException {
        List<Long> above = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select other from organization_tie where organization = ? and relation <> 'ALLIED_WITH'")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    above.add(row.getLong(1));
                }
            }
        }
        return above;
    }

    /** Lists whom the organization is tied to, from both sides, in no particular order. */
    static List<Organizations.Neighbor> neighbors(Connection connection, long number) throws SQLException {
        List<Organizations.Neighbor> neighbors = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select relation, 1, other from organization_tie where organization = ?
                 union all select relation, 0, organization from organization_tie where other = ?
                """)) {
            select.setLong(1, number);
            select.setLong(2, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Relation relation = Relation.valueOf(row.getString(1));
                    boolean isUp = row.getInt(2) == 1;
                    OrganizationRowStore.find(connection, row.getLong(3))
                            .ifPresent(found ->
                                    neighbors.add(new Organizations.Neighbor(relation, isUp, found.organization())));
                }
            }
        }
        return neighbors;
    }

    /** Finds anew who looks like whom. */
    static void compareLooks(Connection connection) throws SQLException {
        List<OrganizationRowStore.Row> rows = OrganizationRowStore.list(connection);
        LookAlikes looks = LookAlikes.of(
                rows.stream().map(OrganizationRowStore.Row::organization).toList());
        Map<OrganizationSlug, Long> numbers = new HashMap<>();
        rows.forEach(row -> numbers.put(row.organization().slug(), row.number()));
        try (Statement delete = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into organization_look_alike (organization, other) values (?, ?)")) {
            delete.executeUpdate("delete from organization_look_alike");
            for (OrganizationRowStore.Row row : rows) {
                for (OrganizationSlug other : looks.find(row.organization())) {
                    insert.setLong(1, row.number());
                    insert.setLong(2, numbers.getOrDefault(other, 0L));
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Lists those that look like it, by slug. */
    static List<Organization> lookAlikes(Connection connection, long number) throws SQLException {
        List<Organization> alike = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select a.other from organization_look_alike a join organization o on o.number = a.other
                 where a.organization = ? order by o.slug
                """)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    OrganizationRowStore.find(connection, row.getLong(1))
                            .ifPresent(found -> alike.add(found.organization()));
                }
            }
        }
        return alike;
    }
}
