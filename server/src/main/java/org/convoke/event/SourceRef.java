package org.convoke.event;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a record came from.
 *
 * @param name the source: what {@code --source} says, else the file's name without folder and extensions
 * @param id what the source calls the record (its id column, UID); absent when it gives none
 * @param url the record's page or the source's, http or https
 */
public record SourceRef(
        String name, @Nullable String id, @Nullable URI url) {

    /** @throws IllegalArgumentException when the name is blank */
    public SourceRef {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source needs a name");
        }
        id = Text.presentOrNull(id);
    }
}
