package org.convoke.verify;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.convoke.verify.Letters.Kind;

/**
 * The words and signs of a text in their order, folded for comparison: composed (NFC), quotation marks, apostrophes and dashes
 * one of each kind, width and presentation forms undone, nothing invisible. Case stays. Immutable once read; costs one pass.
 */
final class WordList {

    private static final String QUOTE = "\"";
    private static final String DASH = "-";
    private static final String ELLIPSIS = "...";

    /** What a quoter sets around a part, or ends it with, without altering it. */
    private static final String EDGES = "\"-...,;:。，、؛،۔।";

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private final String text;
    private String[] words = new String[64];
    private boolean[] isSign = new boolean[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private WordList(String text) {
        this.text = text;
    }

    /** Reads a text that has no markup but the signs that Markdown sets within lines. */
    static WordList of(String plain) {
        WordList list = new WordList(NFC.normalize(withoutForms(plain)));
        list.read();
        return list;
    }

    /** The words from one to before another, as a list of their own. */
    WordList between(int from, int until) {
        WordList list = new WordList(text);
        list.words = Arrays.copyOfRange(words, from, until);
        list.isSign = Arrays.copyOfRange(isSign, from, until);
        list.starts = Arrays.copyOfRange(starts, from, until);
        list.ends = Arrays.copyOfRange(ends, from, until);
        list.size = until - from;
        return list;
    }

    /** How many words and signs there are. */
    int size() {
        return size;
    }

    /** The folded word or sign. */
    String word(int index) {
        return words[index];
    }

    /** Whether it is a sign such as a comma, and no word. */
    boolean isSign(int index) {
        return isSign[index];
    }

    /** Whether it may stand at the edge of a part that is quoted, though the whole has another sign there or none. */
    boolean isEdge(int index) {
        return isSign[index] && EDGES.contains(words[index]);
    }

    /** The words from one to before another as they are written, each with the blank or line break behind it. */
    String shown(int from, int until) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < until; i++) {
            appendVisible(shown, starts[i], ends[i]);
            shown.append(gapAfter(i));
        }
        return shown.toString();
    }

    private void appendVisible(StringBuilder shown, int from, int until) {
        for (int at = from; at < until; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            Kind kind = Letters.kind(c);
            boolean joinsLetters = c == 0x200c || c == 0x200d;
            if (joinsLetters || kind != Kind.INVISIBLE && kind != Kind.JOINING_MARKUP) {
                shown.appendCodePoint(c);
            }
        }
    }

    /** What stands between a word and the next: a blank, a line break or two; or a sign that was not read as markup. */
    private String gapAfter(int index) {
        if (index + 1 == size) {
            return "";
        }
        int lines = 0;
        boolean hasBlank = false;
        StringBuilder signs = new StringBuilder();
        for (int at = ends[index]; at < starts[index + 1]; at++) {
            char c = text.charAt(at);
            lines += c == '\n' ? 1 : 0;
            hasBlank |= Letters.kind(c) == Kind.BLANK;
            if (c == '<' || c == '>' || c == '_') {
                signs.append(c);
            }
        }
        if (lines > 0) {
            return lines > 1 ? "\n\n" : "\n";
        }
        return hasBlank ? " " : signs.toString();
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            at = switch (Letters.kind(c)) {
                case WORD, MARK -> readWord(at);
                case OWN_WORD -> readLetter(at, next);
                case QUOTE, APOSTROPHE -> readRepeated(QUOTE, at, Kind.QUOTE, Kind.APOSTROPHE);
                case DASH -> readRepeated(DASH, at, Kind.DASH, Kind.DASH);
                case SIGN -> readSign(c, at);
                case BLANK, JOINING_MARKUP, PARTING_MARKUP, INVISIBLE -> next;
            };
        }
    }

    /** Letters, digits and marks up to what parts words; apostrophes between letters belong to the word. */
    private int readWord(int from) {
        StringBuilder folded = new StringBuilder();
        int at = from;
        int end = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            Kind kind = Letters.kind(c);
            int next = at + Character.charCount(c);
            if (kind == Kind.WORD || kind == Kind.MARK) {
                folded.appendCodePoint(c);
                end = next;
            } else if (Letters.isApostrophe(c) && end == at && isLetter(next)) {
                folded.append('\'');
            } else if (kind != Kind.INVISIBLE && kind != Kind.JOINING_MARKUP) {
                break;
            }
            at = next;
        }
        add(folded.toString(), false, from, end);
        return at;
    }

    private boolean isLetter(int at) {
        return at < text.length() && Letters.kind(text.codePointAt(at)) == Kind.WORD;
    }

    private int readLetter(int from, int next) {
        StringBuilder folded = new StringBuilder(text.substring(from, next));
        int at = next;
        int end = next;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            Kind kind = Letters.kind(c);
            if (kind == Kind.MARK) {
                folded.appendCodePoint(c);
                end = at + Character.charCount(c);
            } else if (kind != Kind.INVISIBLE) {
                break;
            }
            at += Character.charCount(c);
        }
        add(folded.toString(), false, from, end);
        return at;
    }

    /** Several of a kind in a row, as in {@code ''} or {@code --}, are one. */
    private int readRepeated(String folded, int from, Kind kind, Kind orKind) {
        int at = from;
        int end = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            Kind found = Letters.kind(c);
            if (found == kind || found == orKind) {
                end = at + Character.charCount(c);
            } else if (found != Kind.INVISIBLE) {
                break;
            }
            at += Character.charCount(c);
        }
        add(folded, true, from, end);
        return at;
    }

    private int readSign(int sign, int from) {
        int at = from;
        int count = 0;
        while (at < text.length() && text.codePointAt(at) == sign) {
            at += Character.charCount(sign);
            count++;
        }
        String folded = sign == '…' ? ELLIPSIS : Character.toString(sign).repeat(Math.min(count, 3));
        add(folded, true, from, at);
        return at;
    }

    private void add(String folded, boolean sign, int from, int until) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            isSign = Arrays.copyOf(isSign, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        words[size] = folded;
        isSign[size] = sign;
        starts[size] = from;
        ends[size] = until;
        size++;
    }

    /** Undoes forms that fonts and old character sets made: ligatures, wide and narrow letters, shaped Arabic letters. */
    private static String withoutForms(String plain) {
        int at = 0;
        while (at < plain.length() && !isForm(plain.charAt(at))) {
            at++;
        }
        if (at == plain.length()) {
            return plain;
        }
        StringBuilder folded = new StringBuilder(plain.length() + 16).append(plain, 0, at);
        for (; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (isForm(c)) {
                folded.append(NFKC.normalize(String.valueOf(c)));
            } else {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isForm(char c) {
        return c >= 0xfb00 && c <= 0xfdff || c >= 0xfe70 && c <= 0xfefe || c >= 0xff01 && c <= 0xffef;
    }
}
