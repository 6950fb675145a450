package org.convoke.verify;

import java.util.Arrays;

/**
 * An issued text made ready to be compared with.
 *
 * @param all its words and signs by number
 * @param words its words alone
 */
record KnownText(IssuedText text, int[] all, int[] words) {

    static KnownText of(IssuedText text, Vocabulary vocabulary) {
        WordList list = WordList.of(Markup.remove(text.body()));
        int[] all = new int[list.size()];
        int[] words = new int[list.size()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = vocabulary.learn(list.word(i));
            if (!list.isSign(i)) {
                words[count++] = all[i];
            }
        }
        return new KnownText(text, all, Arrays.copyOf(words, count));
    }
}
