package org.convoke.fetch;

import java.util.List;
import java.util.Optional;

/** Where the texts of a domain's DNS are (RFC 1035, section 3.3.14). */
@FunctionalInterface
public interface TxtRecords {

    /** Returns the texts at a name, none when there are none; empty when nobody could be asked. */
    Optional<List<String>> find(String name);
}
