package org.convoke.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.sign.Digest;

/**
 * Versions of one call by {@link CallVersion#ORDER}: all there are, or those that are public.
 *
 * @param versions by that order
 */
public record History(List<CallVersion> versions) {

    /** Of a call that has issued nothing. */
    public static final History NONE = new History(List.of());

    public History {
        versions = List.copyOf(versions);
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** The number of the newest version, 0 when there is none. */
    public int newest() {
        return versions.isEmpty() ? 0 : versions.getLast().version();
    }

    /** The numbers of the versions, each once, the oldest first. */
    public List<Integer> numbers() {
        return versions.stream().map(CallVersion::version).distinct().toList();
    }

    /** The texts of a version, the original first, then by language tag. */
    public List<CallVersion> texts(int version) {
        return versions.stream().filter(each -> each.version() == version).toList();
    }

    public Optional<CallVersion> find(int version, Locale language) {
        return texts(version).stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
    }

    public Optional<CallVersion> original(int version) {
        return texts(version).stream()
                .filter(each -> each.edition().isOriginal())
                .findFirst();
    }

    /** The text with this digest. */
    public Optional<CallVersion> find(Digest digest) {
        return versions.stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    /**
     * The text of a version that suits a reader best: in the reader's language, regions aside if need be, else the original,
     * else whichever comes first. Empty when there is no such version.
     */
    public Optional<CallVersion> closest(int version, Locale language) {
        return find(version, language)
                .or(() -> texts(version).stream()
                        .filter(each -> each.language().getLanguage().equals(language.getLanguage()))
                        .findFirst())
                .or(() -> texts(version).stream().findFirst());
    }
}
