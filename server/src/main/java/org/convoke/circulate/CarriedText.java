package org.convoke.circulate;

import java.util.List;
import org.convoke.call.History;
import org.convoke.verify.Finding;
import org.convoke.verify.IssuedText;
import org.convoke.verify.IssuedTexts;
import org.convoke.verify.TextChecker;
import org.convoke.verify.Verdict;

/**
 * The public texts of one call, ready to be looked for on pages. A page that carries an earlier version exactly carries it
 * exactly: which version it is, is told beside the mark. Safe for use by many threads.
 */
final class CarriedText {

    /** Fewer words in a row stand in other texts too. */
    private static final int LEAST_WORDS = 8;

    private final List<IssuedText> texts;
    private final TextChecker checker;

    private CarriedText(List<IssuedText> texts) {
        this.texts = texts;
        this.checker = TextChecker.of(texts);
    }

    static CarriedText of(History shown) {
        return new CarriedText(IssuedTexts.of(shown));
    }

    /** Says what a page has of the text. Takes a few milliseconds. */
    LinkCheck.Result.Read examine(byte[] page) {
        Finding finding = checker.checkWithin(page);
        IssuedText match = finding.match();
        if (match != null && finding.verdict() == Verdict.OLDER_VERSION) {
            List<IssuedText> thatVersion = texts.stream()
                    .filter(text -> text.version() == match.version())
                    .toList();
            finding = checker.knowing(thatVersion).checkWithin(page);
        }
        return read(finding);
    }

    private static LinkCheck.Result.Read read(Finding finding) {
        CarriageMark mark = mark(finding);
        IssuedText match = finding.match();
        return match == null || mark == CarriageMark.ABSENT
                ? LinkCheck.Result.ABSENT
                : new LinkCheck.Result.Read(mark, match.version(), match.language());
    }

    private static CarriageMark mark(Finding finding) {
        return switch (finding.verdict()) {
            case EXACT, SAME_WORDS -> CarriageMark.EXACT;
            case EXCERPT -> finding.words() < LEAST_WORDS ? CarriageMark.ABSENT : CarriageMark.EXCERPT;
            case ALTERED -> CarriageMark.ALTERED;
            case OLDER_VERSION, UNKNOWN -> CarriageMark.ABSENT;
        };
    }
}
