package org.convoke.draw;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A text as far as it can be drawn. Characters that no font has are left out and told here, so that nobody is shown empty
 * boxes.
 *
 * @param text what can be drawn, in composed form, on one line
 * @param missing the scripts of letters that were left out; pictographs are left out without being told
 */
public record Drawable(String text, Set<UnicodeScript> missing) {

    public Drawable {
        missing = missing.isEmpty() ? Set.of() : Set.copyOf(missing);
    }

    /** What can be drawn of a text. */
    public static Drawable of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        Set<UnicodeScript> missing = EnumSet.noneOf(UnicodeScript.class);
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        composed.codePoints().forEach(each -> {
            if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                kept.append(each == '\u00A0' ? '\u00A0' : ' ');
            } else if (isControl(each)) {
                keepJoiner(each, kept);
            } else if (Typefaces.find(each, Face.TEXT, Optional.empty()).isPresent()
                    && Typefaces.find(each, Face.HEADING, Optional.empty()).isPresent()) {
                kept.appendCodePoint(each);
            } else if (Character.isLetter(each)) {
                missing.add(UnicodeScript.of(each));
            }
        });
        return new Drawable(kept.toString().strip().replaceAll(" {2,}", " "), missing);
    }

    /**
     * The scripts of a text's letters that no font is there for. Reads no font, so it costs next to nothing; a rare letter of a
     * script that has a font may still be missing.
     */
    public static Set<UnicodeScript> scriptsWithoutFont(String text) {
        Set<UnicodeScript> missing = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .filter(script -> !Typefaces.hasFontFor(script))
                .forEach(missing::add);
        return missing;
    }

    /** Whether letters were left out. */
    public boolean isWhole() {
        return missing.isEmpty();
    }

    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        boolean isSelector = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        return type == Character.FORMAT || type == Character.CONTROL || isSelector;
    }

    /** Joiners and marks of direction change what the letters around them look like; other controls are of no use here. */
    private static void keepJoiner(int codePoint, StringBuilder kept) {
        boolean isJoinerOrMark = codePoint >= 0x200C && codePoint <= 0x200F || codePoint == 0x061C;
        boolean isIsolate = codePoint >= 0x2066 && codePoint <= 0x2069;
        if (isJoinerOrMark || isIsolate) {
            kept.appendCodePoint(codePoint);
        }
    }
}
