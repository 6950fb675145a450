package org.convoke.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Statements that belong together, run inside a transaction that is already open: they neither begin nor commit.
 *
 * @param <T> what they give back
 */
@FunctionalInterface
public interface Work<T> {

    T run(Connection connection) throws SQLException;
}
