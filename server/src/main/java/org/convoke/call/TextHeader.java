package org.convoke.call;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text in the signed file, so that neither the version nor the embargo can be taken off.
 *
 * @param call the public address of the call
 * @param version from 1
 * @param language of this text
 * @param license an SPDX identifier
 */
public record TextHeader(URI call, int version, Locale language, Issue issue, Lineage lineage, String license) {

    /** The license of a text that names no other. */
    public static final String USUAL_LICENSE = "CC-BY-4.0";

    private static final Pattern LICENSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    /**
     * Who issued it, and when.
     *
     * @param issuer a domain; absent when none was named
     * @param issued in whole seconds
     * @param notBefore the moment before which it is not public, in whole seconds; absent without embargo
     */
    public record Issue(
            @Nullable String issuer,
            Instant issued,
            @Nullable Instant notBefore) {

        public Issue {
            issued = issued.truncatedTo(ChronoUnit.SECONDS);
            notBefore = notBefore == null ? null : notBefore.truncatedTo(ChronoUnit.SECONDS);
        }

        /** The moment from which it was public. */
        public Instant published() {
            return notBefore == null || notBefore.isBefore(issued) ? issued : notBefore;
        }
    }

    /**
     * The texts that this one follows.
     *
     * @param replaces the file of the version before, in this language if it had one, else its original; absent at the first
     * @param translationOf the original of this version; absent when this is it
     */
    public record Lineage(
            @Nullable Digest replaces, @Nullable Digest translationOf) {}

    /** @throws IllegalArgumentException when a value has another form */
    public TextHeader {
        if (version < 1 || !isLicense(license)) {
            throw new IllegalArgumentException("version " + version + ", license " + license);
        }
    }

    /** Whether the text has the form of an SPDX identifier. */
    public static boolean isLicense(String text) {
        return LICENSE.matcher(text).matches();
    }

    /** The lines, each with its line feed, without the blank line that ends them. */
    String lines() {
        StringBuilder lines = new StringBuilder(400);
        add(lines, "Call", call);
        add(lines, "Version", version);
        add(lines, "Language", language.toLanguageTag());
        add(lines, "Issuer", issue.issuer);
        add(lines, "Issued", issue.issued);
        add(lines, "Not-Before", issue.notBefore);
        add(lines, "Replaces", lineage.replaces);
        add(lines, "Translation-Of", lineage.translationOf);
        add(lines, "License", license);
        return lines.toString();
    }

    private static void add(StringBuilder lines, String name, @Nullable Object value) {
        if (value != null) {
            lines.append(name).append(": ").append(value).append('\n');
        }
    }

    /** Reads the lines that {@link #lines} writes, and nothing else: what it gives back has exactly these lines. */
    static Optional<TextHeader> parse(String lines) {
        try {
            Fields fields = new Fields(List.of(lines.split("\n", -1)));
            TextHeader header = new TextHeader(
                    URI.create(fields.get("Call")),
                    number(fields.get("Version")),
                    new Locale.Builder().setLanguageTag(fields.get("Language")).build(),
                    new Issue(
                            fields.find("Issuer"),
                            Instant.parse(fields.get("Issued")),
                            instant(fields.find("Not-Before"))),
                    new Lineage(digest(fields.find("Replaces")), digest(fields.find("Translation-Of"))),
                    fields.get("License"));
            return header.lines().equals(lines) ? Optional.of(header) : Optional.empty();
        } catch (IllegalArgumentException | IllformedLocaleException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("not a version: " + text);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable Digest digest(@Nullable String text) {
        return text == null
                ? null
                : Digest.parse(text).orElseThrow(() -> new IllegalArgumentException("not a digest: " + text));
    }

    /** The lines by their names. */
    private record Fields(List<String> lines) {

        Fields {
            lines = new ArrayList<>(lines);
        }

        @Nullable
        String find(String name) {
            String start = name + ": ";
            for (String line : lines) {
                if (line.startsWith(start)) {
                    return line.substring(start.length());
                }
            }
            return null;
        }

        String get(String name) {
            String value = find(name);
            if (value == null) {
                throw new IllegalArgumentException("no " + name);
            }
            return value;
        }
    }
}
