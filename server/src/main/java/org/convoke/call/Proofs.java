package org.convoke.call;

import java.util.Optional;

/** Where the proofs are that the log has its entries. */
@FunctionalInterface
public interface Proofs {

    /** The text of the {@code .tlog-proof} file for the entry of this index; empty when the log has no such entry. */
    Optional<String> find(long logIndex);
}
