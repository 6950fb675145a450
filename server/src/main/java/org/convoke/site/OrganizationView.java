package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an organization.
 *
 * @param name by which the reader knows it
 * @param kind in words
 * @param logo absent when it gave none
 * @param names it also has
 * @param facts one below the other
 * @param standing what its domain says of it
 * @param key absent when it has none
 * @param endorsed what it stands behind
 */
public record OrganizationView(
        Page page,
        Name name,
        String kind,
        @Nullable Logo logo,
        List<Name> names,
        List<Fact> facts,
        Standing standing,
        @Nullable Key key,
        List<Link> endorsed,
        List<Ties> ties) {

    public OrganizationView {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
        endorsed = List.copyOf(endorsed);
        ties = List.copyOf(ties);
    }

    /**
     * A name.
     *
     * @param language its BCP 47 tag; absent when it is not known
     */
    public record Name(String text, @Nullable String language) {}

    /** A logo at its address. */
    public record Logo(String href, int widthPixels, int heightPixels) {}

    /**
     * A fact and its name.
     *
     * @param href absent when it leads nowhere
     */
    public record Fact(String name, String value, @Nullable String href) {}

    /**
     * Whether it is who it says.
     *
     * @param sentence that tells it
     * @param notes what to beware of: organizations that it could be taken for, keys that do not fit the log
     */
    public record Standing(boolean isProven, String sentence, List<String> notes) {

        public Standing {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The key in use, and what to know of it.
     *
     * @param line absent when the last one was revoked
     * @param href of its file
     * @param notes sentences
     */
    public record Key(@Nullable String line, String href, List<String> notes, List<Earlier> earlier) {}

    /** A key that was in use. */
    public record Earlier(String line, String time) {}

    /** Ties of one kind. */
    public record Ties(String heading, List<Link> organizations) {}

    /** Something with a page of its own. */
    public record Link(Name name, String href) {}
}
