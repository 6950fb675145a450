package org.convoke.i18n;

/**
 * Keeps text of the other writing direction from disturbing the sentence it is put into: what has a letter of that direction
 * is put between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode UAX 9), which nobody sees.
 */
final class Isolation {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** Before the first letter that is written from right to left there are thousands that are not. */
    private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

    private Isolation() {}

    /** Returns the text, isolated if it needs to be. */
    static String of(String text, boolean isRightToLeft) {
        return hasOther(text, isRightToLeft) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    private static boolean hasOther(String text, boolean isRightToLeft) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isRightToLeft ? isLeftToRight(c) : c >= FIRST_RIGHT_TO_LEFT && isRightToLeft(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLeftToRight(char c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isRightToLeft(char c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
