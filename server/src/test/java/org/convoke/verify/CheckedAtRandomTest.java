package org.convoke.verify;

import static org.convoke.verify.SampleTexts.bytes;
import static org.convoke.verify.SampleTexts.issued;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts made at random, changed at random, beside the definition of each verdict followed by brute force. */
class CheckedAtRandomTest {

    private static final long SEED = 20_261_122;

    private final Random random = new Random(SEED);

    @Test
    void check_anyChange_isWhatTheDefinitionSays() {
        int[] seen = new int[Verdict.values().length];
        for (int round = 0; round < 1500; round++) {
            List<IssuedText> issued = versions();
            String text = changed(issued.get(random.nextInt(issued.size())).body());

            Verdict verdict = TextChecker.of(issued).check(bytes(text)).verdict();

            assertEquals(expected(issued, text), verdict, "seed " + SEED + " round " + round + ": " + text);
            seen[verdict.ordinal()]++;
        }
        for (Verdict verdict : Verdict.values()) {
            assertTrue(verdict == Verdict.EXACT || seen[verdict.ordinal()] > 30, verdict + " hardly seen");
        }
    }

    private List<IssuedText> versions() {
        List<IssuedText> versions = new ArrayList<>();
        String body = SampleTexts.made(random, 5 + random.nextInt(40), 40);
        for (int version = 1; version <= 1 + random.nextInt(4); version++) {
            versions.add(issued(version, "en", body));
            List<String> words = SampleTexts.words(body);
            words.set(random.nextInt(words.size()), "new" + version + " ");
            body = String.join("", words);
        }
        return versions;
    }

    private String changed(String body) {
        List<String> words = SampleTexts.words(body);
        switch (random.nextInt(6)) {
            case 0 -> words = words.subList(random.nextInt(words.size()), words.size());
            case 1 -> words.remove(random.nextInt(words.size()));
            case 2 -> words.set(random.nextInt(words.size()), "other ");
            case 3 -> {
                for (int i = random.nextInt(words.size() * 2); i > 0; i--) {
                    words.add(random.nextInt(words.size()), "other ");
                }
            }
            case 4 -> words.addFirst("w0 ");
            default -> {
                // As it is.
            }
        }
        return typography(String.join("", words));
    }

    private String typography(String text) {
        return switch (random.nextInt(4)) {
            case 0 -> text.replace('–', '-').replace("\n\n", "\n");
            case 1 -> "<p>" + text.replace("\n\n", "</p>\n<p>") + "</p>";
            case 2 ->
                "> **"
                        + text.replace(" ", " \u00a0")
                                .replace("\n\n", "**\n>\n> **")
                                .strip() + "**";
            default -> text;
        };
    }

    private static Verdict expected(List<IssuedText> issued, String text) {
        List<String> all = folded(text, true);
        List<String> part = trimmed(all);
        List<String> words = folded(text, false);
        if (words.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        for (int i = issued.size() - 1; i >= 0; i--) {
            String body = issued.get(i).body();
            boolean isSame = folded(body, true).equals(all);
            if (isSame || isPart(folded(body, true), part)) {
                boolean isNewest = i == issued.size() - 1;
                return !isNewest ? Verdict.OLDER_VERSION : isSame ? Verdict.SAME_WORDS : Verdict.EXCERPT;
            }
        }
        int most = issued.stream()
                .mapToInt(version -> inOrder(folded(version.body(), false), words))
                .max()
                .orElse(0);
        return 2 * most >= words.size() ? Verdict.ALTERED : Verdict.UNKNOWN;
    }

    private static List<String> trimmed(List<String> words) {
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty() && List.of("-", ".", ",").contains(left.getFirst())) {
            left.removeFirst();
        }
        while (!left.isEmpty() && List.of("-", ".", ",").contains(left.getLast())) {
            left.removeLast();
        }
        return left;
    }

    private static boolean isPart(List<String> whole, List<String> part) {
        return java.util.Collections.indexOfSubList(whole, part) >= 0;
    }

    private static int inOrder(List<String> first, List<String> second) {
        int[][] lengths = new int[first.size() + 1][second.size() + 1];
        for (int i = 1; i <= first.size(); i++) {
            for (int j = 1; j <= second.size(); j++) {
                lengths[i][j] = first.get(i - 1).equals(second.get(j - 1))
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[first.size()][second.size()];
    }

    /** Splits what this test makes, which is simpler than what people write. */
    private static List<String> folded(String text, boolean withSigns) {
        String plain = text.replaceAll("</?p>|[>*]", " ")
                .replace('–', '-')
                .replaceAll("([.,-])", " $1 ")
                .replace('\u00a0', ' ')
                .strip();
        List<String> words = new ArrayList<>(plain.isEmpty() ? List.of() : List.of(plain.split("\\s+")));
        if (!withSigns) {
            words.removeIf(word -> word.matches("[.,-]"));
        }
        return words;
    }
}
