package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says whether a text is what was issued.
 *
 * @param address where the form goes
 * @param text to begin with, empty for none
 * @param fault why there is no answer; absent when there is one, or nothing was asked
 * @param answer absent when nothing was asked
 */
public record VerifyView(
        Page page,
        String address,
        String text,
        @Nullable String fault,
        @Nullable Answer answer) {

    /**
     * What the text is.
     *
     * @param kind of the verdict, for its looks
     * @param source absent when nothing issued is like the text
     */
    public record Answer(
            String kind,
            String heading,
            List<String> notes,
            @Nullable Source source,
            @Nullable Difference difference) {

        public Answer {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The version that the text is, or is taken from.
     *
     * @param version in words: its number of how many, and its language
     * @param file address of the signed file
     */
    public record Source(String callTitle, String callHref, String version, String file) {}

    /**
     * @param key says what struck out and underlined mean
     * @param language BCP 47, of both texts
     */
    public record Difference(String key, String language, List<Part> parts) {

        public Difference {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param mark {@code del}, {@code ins}, {@code gap} where equal words are left out, or empty for equal words
     */
    public record Part(String mark, String text) {}
}
