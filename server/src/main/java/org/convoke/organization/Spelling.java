package org.convoke.organization;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What names look like, as opposed to what they are written with (UTS 39): two names of one look have one skeleton. Safe for
 * use by many threads.
 */
public final class Spelling {

    private static final SpoofChecker SKELETONS = new SpoofChecker.Builder().build();

    /** Latin with one other script of the Far East is what people there write; any other mixture within a word is a mask. */
    private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{P}]+");

    private Spelling() {}

    /**
     * What the name looks like, whatever its case, blanks and punctuation: as it is written, and in small letters, which look
     * like others than the large ones do. Names that share one of the two are alike.
     */
    public static Set<String> skeletons(String name) {
        return Set.copyOf(List.of(skeleton(name), skeleton(FOLDED.normalize(name))));
    }

    private static String skeleton(String name) {
        String letters = BLANKS.matcher(name).replaceAll("");
        return FOLDED.normalize(SKELETONS.getSkeleton(letters));
    }

    /** Whether a word of it is written with letters of several scripts. */
    public static boolean isMixed(String name) {
        for (String word : BLANKS.split(name)) {
            if (!word.isEmpty() && SCRIPTS.failsChecks(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether characters are in it that are not seen: controls, blanks without width, turns of direction. The two joiners are
     * letters of Persian, Kurdish and Indian scripts between letters, and hidden anywhere else.
     */
    public static boolean isHiding(String name) {
        int before = ' ';
        for (int i = 0; i < name.length(); i += Character.charCount(before)) {
            int c = name.codePointAt(i);
            boolean isJoiner = c == 0x200c || c == 0x200d;
            if (isJoiner ? !Character.isLetter(before) && !isMark(before) : isUnseen(c)) {
                return true;
            }
            before = c;
        }
        return Character.isIdentifierIgnorable(before);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
