package org.convoke.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a text is, compared with everything that calls have issued: all versions in all languages. Immutable but for the
 * words it knows, and safe for use by many threads. A check costs one pass over the text and one over what was issued.
 */
public final class TextChecker {

    /** A statement has a few kilobytes, a page that carries it less than a few hundred; more is not read. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private final Vocabulary vocabulary;

    /** The newest version of each call first; in the order in which they were given otherwise. */
    private final List<KnownText> known;

    private final Map<String, Integer> newest;

    private TextChecker(Vocabulary vocabulary, List<KnownText> known) {
        this.vocabulary = vocabulary;
        this.newest = new HashMap<>();
        known.forEach(each -> newest.merge(each.text().call(), each.text().version(), Math::max));
        this.known = known.stream()
                .sorted(Comparator.comparing((KnownText each) -> !isNewest(each))
                        .thenComparing(each -> -each.text().version()))
                .toList();
    }

    /** Makes a checker that knows these texts. */
    public static TextChecker of(List<IssuedText> texts) {
        return new TextChecker(new Vocabulary(), List.of()).knowing(texts);
    }

    /** Makes a checker that knows these texts and no others; those this one knows are not read again. */
    public TextChecker knowing(List<IssuedText> texts) {
        Map<Name, KnownText> before = new HashMap<>();
        known.forEach(each -> before.put(Name.of(each.text()), each));
        List<KnownText> now = new ArrayList<>(texts.size());
        for (IssuedText text : texts) {
            KnownText same = before.get(Name.of(text));
            now.add(same == null ? KnownText.of(text, vocabulary) : same);
        }
        return new TextChecker(vocabulary, now);
    }

    /** What never changes once issued. */
    private record Name(String call, int version, String language) {

        static Name of(IssuedText text) {
            return new Name(text.call(), text.version(), text.language());
        }
    }

    /** Says what a file is: a signed file as it was issued, or a text in Markdown, HTML or no markup, in UTF-8. */
    public Finding check(byte[] file) {
        return check(Question.of(file, vocabulary));
    }

    /**
     * Says what the passage is in a page that has more on it: the one that most looks like something that was issued here. What
     * stands before and behind it is no part of it.
     */
    public Finding checkWithin(byte[] page) {
        Question question = Question.of(page, vocabulary);
        Passage passage =
                Passage.find(question.all(), known.stream().map(KnownText::all).toList(), vocabulary.size());
        return passage.size() == 0
                ? Finding.unknown(question.words().length)
                : check(question.passage(passage.from(), passage.until(), vocabulary));
    }

    private Finding check(Question question) {
        return whole(question).or(() -> altered(question)).orElseGet(() -> Finding.unknown(question.words().length));
    }

    private boolean isNewest(KnownText known) {
        return newest.getOrDefault(known.text().call(), 0) == known.text().version();
    }

    /**
     * The text as it stands in one version, whole or in part: in the newest if it is there. A signed file says itself which
     * version it is, so that the whole of an older one is not taken for a part of the newest.
     */
    private Optional<Finding> whole(Question question) {
        RunSearch part = new RunSearch(question.part());
        Optional<Match> named = question.hasHeader()
                ? best(known, question, part).filter(match -> match.verdict != Verdict.EXCERPT)
                : Optional.empty();
        return named.or(() -> best(known.stream().filter(this::isNewest).toList(), question, part))
                .or(() -> best(known, question, part))
                .map(match -> isNewest(match.known)
                        ? found(match.verdict, match.known, question, List.of())
                        : older(match.known, question));
    }

    private record Match(Verdict verdict, KnownText known) {}

    /** The best match; of equals the first. */
    private static Optional<Match> best(List<KnownText> texts, Question question, RunSearch part) {
        return texts.stream()
                .map(each -> new Match(verdict(question, part, each), each))
                .filter(match -> match.verdict != Verdict.UNKNOWN)
                .min(Comparator.comparing(Match::verdict));
    }

    private static Verdict verdict(Question question, RunSearch part, KnownText known) {
        if (question.isFileOf(known)) {
            return Verdict.EXACT;
        }
        if (question.hasWordsOf(known)) {
            return Verdict.SAME_WORDS;
        }
        return question.words().length > 0 && part.isIn(known.all()) ? Verdict.EXCERPT : Verdict.UNKNOWN;
    }

    private Finding found(Verdict verdict, KnownText match, Question question, List<Piece> difference) {
        return new Finding(verdict, match.text(), newest.get(match.text().call()), question.words().length, difference);
    }

    private Finding older(KnownText match, Question question) {
        List<Piece> since = known.stream()
                .filter(this::isNewest)
                .map(KnownText::text)
                .filter(text -> text.call().equals(match.text().call())
                        && text.language().equals(match.text().language()))
                .findFirst()
                .map(text -> WordDifference.between(match.text().body(), text.body()))
                .orElse(List.of());
        return found(Verdict.OLDER_VERSION, match, question, since);
    }

    /** The version in which most of the text's words stand in order, if that is half of them. */
    private Optional<Finding> altered(Question question) {
        int half = (question.words().length + 1) / 2;
        if (half == 0) {
            return Optional.empty();
        }
        CommonOrder order = new CommonOrder(question.words(), vocabulary.size());
        KnownText best = null;
        int bestCount = half - 1;
        for (Candidate candidate : candidates(question, half)) {
            if (candidate.atMost <= bestCount) {
                break;
            }
            int count = order.length(candidate.known.words());
            if (count > bestCount) {
                best = candidate.known;
                bestCount = count;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        WordList issued = WordList.of(Markup.remove(best.text().body()));
        return Optional.of(found(
                Verdict.ALTERED, best, question, WordDifference.between(issued, question.list(), new Vocabulary())));
    }

    /** A text and how many words it can share at most, in whatever order. */
    private record Candidate(KnownText known, int atMost) {}

    private List<Candidate> candidates(Question question, int least) {
        WordCounts counts = new WordCounts(question.words(), vocabulary.size());
        List<Candidate> candidates = new ArrayList<>();
        for (KnownText each : known) {
            int atMost = counts.shared(each.words());
            if (atMost >= least) {
                candidates.add(new Candidate(each, atMost));
            }
        }
        // Stable: of equals, the newest version stays first.
        candidates.sort(Comparator.comparingInt((Candidate each) -> each.atMost).reversed());
        return candidates;
    }
}
