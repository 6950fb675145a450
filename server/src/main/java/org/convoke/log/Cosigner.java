package org.convoke.log;

import java.net.URI;
import java.util.Optional;
import org.convoke.sign.NoteKey;

/**
 * A witness that this log asks to sign its checkpoints.
 *
 * @param key checks what it signs
 * @param address where it is, without a slash at its end
 */
public record Cosigner(NoteKey key, URI address) {

    /** @throws IllegalArgumentException when the key is not that of a witness */
    public Cosigner {
        if (key.kind() != NoteKey.Kind.COSIGNATURE) {
            throw new IllegalArgumentException("not a witness: " + key);
        }
    }

    /** Where checkpoints go. */
    URI target() {
        return URI.create(address + "/add-checkpoint");
    }

    String line() {
        return key + " " + address;
    }

    static Optional<Cosigner> parse(String line) {
        String[] parts = line.split(" ", 2);
        return parts.length < 2
                ? Optional.empty()
                : NoteKey.parse(parts[0])
                        .filter(key -> key.kind() == NoteKey.Kind.COSIGNATURE)
                        .map(key -> new Cosigner(key, URI.create(parts[1])));
    }
}
