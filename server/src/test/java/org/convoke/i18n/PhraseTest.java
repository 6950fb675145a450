package org.convoke.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is joined without ICU reads as ICU would have it. */
final class PhraseTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/convoke/i18n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Plain",
                "{0}",
                "{1} before {0}",
                "twice {0}, {0}",
                "it''s {0}",
                "it's {0}",
                "'{0}' stays",
                "'{'{0}'}'",
                "{0} and {3}",
                "open 'quote {0}",
                "{0, plural, one {one} other {# of {1}}}"
            })
    void text_isWhatIcuSays(String pattern) {
        Object[] arguments = pattern.contains("plural") ? new Object[] {3, "x"} : new Object[] {"a'b", "{c}"};

        String text = new Phrase(pattern, Locale.ENGLISH).text(arguments);

        assertEquals(new MessageFormat(pattern, Locale.ENGLISH).format(arguments), text);
    }

    @Test
    void everyMessage_ofEveryLanguage_isWhatIcuSays() throws IOException {
        Object[] arguments = {"First", "Second", "Third", "Fourth"};
        int compared = 0;
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                for (Object each : patterns(file).values()) {
                    String pattern = (String) each;
                    if (takesTexts(pattern)) {
                        String text = new Phrase(pattern, Locale.ENGLISH).text(arguments);
                        assertEquals(new MessageFormat(pattern, Locale.ENGLISH).format(arguments), text, pattern);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 500, compared + " messages");
    }

    @Test
    void text_ofTheOtherDirectionIsIsolated() {
        assertEquals("A \u2068کوه\u2069.", new Phrase("A {0}.", Locale.ENGLISH).text("کوه"));
        assertEquals("A hill.", new Phrase("A {0}.", Locale.ENGLISH).text("hill"));
        assertEquals("نزدیک \u2068Bonn\u2069", new Phrase("نزدیک {0}", Locale.of("fa")).text("Bonn"));
        assertEquals("نزدیک بن", new Phrase("نزدیک {0}", Locale.of("fa")).text("بن"));
        assertEquals("ساعت ۱۰:۰۰", new Phrase("ساعت {0}", Locale.of("fa")).text("۱۰:۰۰"));
        assertEquals(
                "\u2068Bonn\u2069. ۲ نفر",
                new Phrase("{0}. {1, plural, one {# نفر} other {# نفر}}", Locale.of("fa")).text("Bonn", 2));
    }

    private static boolean takesTexts(String pattern) {
        MessagePattern parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            if (parts.getPartType(i) == MessagePattern.Part.Type.ARG_START
                    && parts.getPart(i).getArgType() != MessagePattern.ArgType.NONE) {
                return false;
            }
        }
        return true;
    }

    private static Properties patterns(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return properties;
    }
}
