package org.convoke.site;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a call on a page.
 *
 * @param heading its title
 * @param dateline place and date; absent when the text has no such line
 * @param language of the text, a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param text absent when what is stored is not what was issued
 * @param facts which version it is, and who issued it when, in words
 * @param notes what a reader should know before reading
 * @param languages of this version; empty when there is one only
 * @param files the signed file and what belongs to it
 */
public record StatementView(
        String heading,
        @Nullable String dateline,
        String language,
        String direction,
        @Nullable Content text,
        String facts,
        List<String> notes,
        List<Language> languages,
        List<CallView.FileLink> files,
        License license,
        Proof proof) {

    public StatementView {
        notes = List.copyOf(notes);
        languages = List.copyOf(languages);
        files = List.copyOf(files);
    }

    /**
     * A language that the text is there in.
     *
     * @param name of the language, in itself
     */
    public record Language(String tag, String name, String href, boolean isShown) {}

    /** Under what the text may be used. */
    public record License(String words, String href) {}

    /**
     * What a doubter needs.
     *
     * @param command that checks the file
     * @param logIndex in digits
     */
    public record Proof(String digest, String key, String command, String logIndex) {}
}
