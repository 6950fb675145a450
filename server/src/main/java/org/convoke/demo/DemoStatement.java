package org.convoke.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convoke.call.Wording;
import org.convoke.i18n.Messages;
import org.convoke.site.Words;
import org.convoke.web.Reader;

/**
 * The texts of the demo's call: two versions, the second in each language of the pages. One file holds both; a line that begins with
 * {@code [1]} or {@code [2]} stands in that version alone.
 */
final class DemoStatement {

    static final int VERSIONS = 2;

    /** Translators joined meanwhile. */
    private static final List<String> FIRST = List.of("en", "es", "ar", "fa");

    private DemoStatement() {}

    /** The languages of a version, the original first. */
    static List<String> languages(int version) {
        return version == 1 ? FIRST : Messages.LANGUAGES;
    }

    /**
     * The text of a version.
     *
     * @param written its line of place and date
     * @param day of the call
     */
    static Wording wording(int version, String language, LocalDate written, LocalDate day) {
        Words words = new Words(new Reader(Locale.forLanguageTag(language), false));
        StringBuilder text = new StringBuilder();
        for (String line : file(language).split("\n", -1)) {
            if (!line.matches("\\[[0-9]].*")) {
                text.append(line).append('\n');
            } else if (line.startsWith("[" + version + "]")) {
                text.append(line.substring(3).strip()).append('\n');
            }
        }
        return Wording.of(text.toString().replace("{date}", words.day(written)).replace("{day}", words.day(day)));
    }

    private static String file(String language) {
        String name = "statement/" + language + ".md";
        try (InputStream in = Objects.requireNonNull(DemoStatement.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the jar", e);
        }
    }
}
