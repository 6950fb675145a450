package org.convoke.site;

import gg.jte.Content;
import java.time.Instant;
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
 * @param origin which version it is, and who issued it when
 * @param notes what a reader should know before reading
 * @param languages of this version; empty when there is one only
 * @param files the signed file and what belongs to it
 * @param proof absent as long as the text is not issued
 */
public record StatementView(
        String heading,
        @Nullable String dateline,
        String language,
        String direction,
        @Nullable Content text,
        Origin origin,
        List<String> notes,
        List<Language> languages,
        List<CallView.FileLink> files,
        License license,
        @Nullable Proof proof) {

    public StatementView {
        notes = List.copyOf(notes);
        languages = List.copyOf(languages);
        files = List.copyOf(files);
    }

    /**
     * Which version it is and who issued it when: a sentence, with the issuer in its midst.
     *
     * @param address of this text for good
     * @param published the moment from which it was public, as machines read it; absent when what is stored is not what was
     *     issued
     * @param issuer a domain; absent when none is named
     */
    public record Origin(
            String address,
            @Nullable String published,
            String before,
            @Nullable String issuer,
            String after) {

        /** Of a sentence, in which the issuer stands as it is. */
        static Origin of(String address, Instant published, String sentence, @Nullable String issuer) {
            int at = issuer == null ? -1 : sentence.indexOf(issuer);
            return issuer == null || at < 0
                    ? new Origin(address, published.toString(), sentence, null, "")
                    : new Origin(
                            address,
                            published.toString(),
                            sentence.substring(0, at),
                            issuer,
                            sentence.substring(at + issuer.length()));
        }
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
