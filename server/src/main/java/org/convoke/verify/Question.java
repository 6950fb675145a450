package org.convoke.verify;

import java.util.Arrays;

/**
 * A text to be checked, made ready for the comparison.
 *
 * @param file as it came
 * @param all its words and signs by number, {@link Vocabulary#UNKNOWN} for those that nobody issued
 * @param part the same without the quotation marks, full stops and dashes at its edges, which a quoter may have set
 * @param words the words alone
 * @param hasHeader whether it is a signed file by its looks, and so names its version
 */
record Question(byte[] file, WordList list, int[] all, int[] part, int[] words, boolean hasHeader) {

    static Question of(byte[] file, Vocabulary vocabulary) {
        String text = FileText.of(file);
        return of(file, WordList.of(Markup.remove(text)), Markup.hasHeader(text), vocabulary);
    }

    /** A passage of this text, asked about by itself. */
    Question passage(int from, int until, Vocabulary vocabulary) {
        return of(new byte[0], list.between(from, until), false, vocabulary);
    }

    private static Question of(byte[] file, WordList list, boolean hasHeader, Vocabulary vocabulary) {
        int[] all = new int[list.size()];
        int[] words = new int[list.size()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = vocabulary.find(list.word(i));
            if (!list.isSign(i)) {
                words[count++] = all[i];
            }
        }
        return new Question(file, list, all, part(list, all), Arrays.copyOf(words, count), hasHeader);
    }

    private static int[] part(WordList list, int[] all) {
        int from = 0;
        int until = all.length;
        while (from < until && list.isEdge(from)) {
            from++;
        }
        while (until > from && list.isEdge(until - 1)) {
            until--;
        }
        return Arrays.copyOfRange(all, from, until);
    }

    boolean isFileOf(KnownText known) {
        return Arrays.equals(file, known.text().file());
    }

    boolean hasWordsOf(KnownText known) {
        return words.length > 0 && Arrays.equals(all, known.all());
    }
}
