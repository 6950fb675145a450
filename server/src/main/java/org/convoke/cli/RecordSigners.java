package org.convoke.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convoke.Pipeline;
import org.convoke.organization.KeyRecord;
import org.convoke.organization.OrganizationEntry;
import org.convoke.sign.DetachedSignature;
import org.convoke.sign.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command on an organization's key is told who signs: that key, recovery keys, or the one held here. */
final class RecordSigners {

    @Option(
            names = "--by",
            paramLabel = "NAME.key",
            description = "The key in use, or recovery keys; as often as needed.")
    private List<Path> by = List.of();

    @Option(names = "--password-file", paramLabel = "F", description = "Holds the password of encrypted keys.")
    private @Nullable Path passwordFile;

    @Option(names = "--held", description = "The key in use, which this site keeps for the organization.")
    private boolean isHeld;

    /** The signatures under a record, in the order of the keys; none when no key was named. */
    List<DetachedSignature> sign(Pipeline pipeline, OrganizationEntry entry, KeyRecord record) {
        List<SecretKey> keys = new ArrayList<>();
        by.forEach(file -> keys.add(KeyFiles.secretKey(file, passwordFile)));
        if (isHeld) {
            keys.add(SigningKey.held(pipeline, entry));
        }
        return keys.stream()
                .map(key -> key.sign(record.bytes(), "key of " + record.organization()))
                .toList();
    }
}
