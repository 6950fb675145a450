package org.convoke.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.VersionStore;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SecretKeyFile;
import org.convoke.store.Store;

/**
 * A store with one call on 20 March 2027, and the key that issues its texts, in a test's folder.
 *
 * @param slug of the call
 * @param secret the key, which {@link #key} has without a password
 */
public record CallFolder(Path folder, String slug, SecretKey secret) {

    /** The address of the site, and so the origin of its log. */
    public static final String URL = "https://call.example.org";

    /** Makes the call, which nothing is issued of yet. */
    public static CallFolder create(Path folder, String slug) throws IOException {
        CallFolder made = new CallFolder(folder, slug, SecretKey.generate());
        Files.writeString(made.key(), SecretKeyFile.write(made.secret));
        Files.writeString(made.publicKey(), made.secret.publicKey().file());
        CommandRun run = CommandRun.of(
                "call", "create", "--data", made.data(), "--slug", slug, "--title", "Harbor", "--from", "2027-03-20");
        assertEquals(0, run.exitCode(), run.err());
        return made;
    }

    /** The folder that holds the store. */
    public Path data() {
        return folder.resolve("data");
    }

    public Path key() {
        return folder.resolve("alliance.key");
    }

    public Path publicKey() {
        return folder.resolve("alliance.pub");
    }

    /** Issues a text, whatever comes of it. */
    public CommandRun issue(String text, String language, Object... more) throws IOException {
        return issueWith(Map.of("CONVOKE_URL", URL), text, language, more);
    }

    /** The same with other variables of the environment. */
    public CommandRun issueWith(Map<String, String> environment, String text, String language, Object... more)
            throws IOException {
        Path file = Files.writeString(folder.resolve("issued.md"), text);
        List<Object> words = new ArrayList<>(List.of("call", "issue", "--data", data(), "--call", slug));
        words.addAll(List.of("--text", file, "--language", language, "--key", key()));
        words.addAll(List.of(more));
        return CommandRun.at(CommandRun.NOW, environment, words.toArray());
    }

    /** Issues a text that can be. */
    public void issued(String text, String language, Object... more) throws IOException {
        CommandRun run = issue(text, language, more);
        assertEquals(0, run.exitCode(), run.err());
    }

    /** What is issued, embargoed texts too. */
    public List<CallVersion> versions() {
        try (Store store = Store.open(data())) {
            return new VersionStore(store).list(new CallSlug(slug)).versions();
        }
    }
}
