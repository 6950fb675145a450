package org.convoke.draw;

import com.ibm.icu.lang.UScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which font draws which character: the table in {@code fonts.txt}. */
final class Typefaces {

    private static final Typefaces TABLE = read();

    private final Map<UnicodeScript, List<String>> byScript = new EnumMap<>(UnicodeScript.class);

    /** For what no script's font has: the first line's, then those of no script. */
    private final List<List<String>> others = new ArrayList<>();

    private Typefaces() {}

    /**
     * Returns the font for a character: that of its script, else the first that has it; empty when none has.
     *
     * @param before the font of the character before, kept for what all scripts share
     */
    static Optional<Typeface> find(int codePoint, Face face, Optional<Typeface> before) {
        List<String> own = TABLE.byScript.get(UnicodeScript.of(codePoint));
        if (own == null && before.isPresent() && before.get().has(codePoint)) {
            return before;
        }
        Stream<List<String>> candidates = own == null
                ? Stream.concat(TABLE.others.stream(), TABLE.sharing(codePoint))
                : Stream.concat(Stream.of(own), TABLE.others.stream());
        return candidates
                .map(names -> Typeface.named(names.get(face.ordinal())))
                .filter(typeface -> typeface.has(codePoint))
                .findFirst();
    }

    /** The fonts of the scripts that share a sign, such as the Arabic comma (Unicode Standard Annex 24, script extensions). */
    private Stream<List<String>> sharing(int codePoint) {
        BitSet scripts = new BitSet();
        UScript.getScriptExtensions(codePoint, scripts);
        return scripts.stream()
                .mapToObj(UScript::getShortName)
                .map(UnicodeScript::forName)
                .flatMap(script -> Stream.ofNullable(byScript.get(script)));
    }

    /** Whether a script has a font of its own. */
    static boolean hasFontFor(UnicodeScript script) {
        return TABLE.byScript.containsKey(script);
    }

    /** The scripts that have a font of their own. */
    static Iterable<UnicodeScript> scripts() {
        return TABLE.byScript.keySet();
    }

    private static Typefaces read() {
        Typefaces table = new Typefaces();
        try (InputStream bytes = Objects.requireNonNull(Typefaces.class.getResourceAsStream("fonts.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +")))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of fonts", e);
        }
        return table;
    }

    private void add(List<String> words) {
        List<String> names = List.copyOf(words.subList(1, words.size()));
        boolean isScript = !words.getFirst().equals("-");
        if (!isScript || others.isEmpty()) {
            others.add(names);
        }
        if (isScript) {
            byScript.put(UnicodeScript.forName(words.getFirst()), names);
        }
    }
}
