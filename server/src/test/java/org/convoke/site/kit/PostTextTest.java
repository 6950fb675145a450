package org.convoke.site.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PostTextTest {

    private static final String ADDRESS = "https://call.example.org/rivers";

    @Test
    void post_hasWholeSentencesAsLongAsOneFits() {
        String post = PostText.of("Rivers", "Come. ".repeat(60).strip(), ADDRESS, Locale.ENGLISH);

        assertTrue(post.startsWith("Rivers\n\nCome. Come."), post);
        assertTrue(post.endsWith("Come.\n\n" + ADDRESS), post);
        assertTrue(PostText.weight(post) > PostText.MOST - 6, post);
    }

    @Test
    void post_ofOneLongSentence_endsInAnEllipsisBehindAWord() {
        String post = PostText.of("Rivers", "water ".repeat(100).strip(), ADDRESS, Locale.ENGLISH);

        assertTrue(post.endsWith("water…\n\n" + ADDRESS), post);
    }

    @Test
    void wideSigns_countTwice() {
        assertEquals(2, PostText.weight("河"));
        assertEquals(1, PostText.weight("ر"));
        assertEquals(2, PostText.weight("😀"));
    }

    @Test
    void post_neverWeighsTooMuchAndAlwaysHasItsAddress() {
        long seed = 20261122;
        Random random = new Random(seed);
        String[] words = {"river", "رودخانه", "河川を守る", "Donaudampfschiff", "—", "a.", "😀", "کنار رود."};
        for (int i = 0; i < 500; i++) {
            StringBuilder title = new StringBuilder();
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, words.length)
                    .forEach(at -> title.append(words[at]).append(' '));
            random.ints(random.nextInt(200), 0, words.length)
                    .forEach(at -> text.append(words[at]).append(' '));

            String post = PostText.of(title.toString().strip(), text.toString().strip(), ADDRESS, Locale.ENGLISH);

            assertTrue(PostText.weight(post) <= PostText.MOST, () -> "seed " + seed + ": " + post);
            assertTrue(post.endsWith(ADDRESS), post);
        }
    }

    @Test
    void post_ofNothing_isTheAddress() {
        assertEquals(ADDRESS, PostText.of("", "", ADDRESS, Locale.ENGLISH));
    }
}
