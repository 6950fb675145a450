package org.convoke.call;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import java.util.Set;
import org.convoke.i18n.UserError;

/**
 * Refuses words in which letters of one script pass for letters of another: a Cyrillic <i>а</i> in a Latin word reads the same
 * and is not, so that whoever compares or searches the text is misled (Unicode Technical Standard 39, section 4).
 */
final class Lookalikes {

    /** Scripts that have letters in common by their looks. */
    private static final Set<Integer> ALIKE =
            Set.of(UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN, UScript.COPTIC, UScript.CHEROKEE, UScript.LISU);

    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private Lookalikes() {}

    /** @throws UserError with the line of the first such word */
    static void check(String text) {
        int line = 1;
        int from = 0;
        while (from < text.length()) {
            int c = text.codePointAt(from);
            if (!UCharacter.isLetter(c)) {
                line += c == '\n' ? 1 : 0;
                from += Character.charCount(c);
                continue;
            }
            int end = wordEnd(text, from);
            if (isMixed(text, from, end)) {
                throw UserError.unreadable("cli.text.lookalike", line, text.substring(from, end));
            }
            from = end;
        }
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isInWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isInWord(int c) {
        return UCharacter.isLetter(c) || UCharacter.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isMixed(String text, int from, int end) {
        boolean isLatin = false;
        boolean isOther = false;
        for (int i = from; i < end; i += Character.charCount(text.codePointAt(i))) {
            int script = UScript.getScript(text.codePointAt(i));
            isLatin |= script == UScript.LATIN;
            isOther |= ALIKE.contains(script);
        }
        return isLatin && isOther && hasLookalike(text, from, end);
    }

    /** Whether a letter of another script passes for a Latin one: the omega of an ohm does not. */
    private static boolean hasLookalike(String text, int from, int end) {
        for (int i = from; i < end; i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (ALIKE.contains(UScript.getScript(c)) && passesForLatin(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesForLatin(int c) {
        return CHECKER.getSkeleton(Character.toString(c)).chars().anyMatch(each -> each < 0x80);
    }
}
