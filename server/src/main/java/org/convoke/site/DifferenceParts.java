package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import org.convoke.verify.Piece;

/** Makes a difference fit to be read: of long stretches that are the same, or missing as a whole, only the edges are shown. */
final class DifferenceParts {

    /** A paragraph can still be read through. */
    private static final int MOST_CHARACTERS = 700;

    private static final int EDGE_CHARACTERS = 250;

    private DifferenceParts() {}

    static List<VerifyView.Part> of(Page page, List<Piece> pieces) {
        List<VerifyView.Part> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            String mark = mark(piece.op());
            String text = piece.text();
            if (text.length() <= MOST_CHARACTERS || piece.op() == Piece.Op.INSERT) {
                parts.add(new VerifyView.Part(mark, text));
            } else {
                int from = edge(text, EDGE_CHARACTERS);
                int until = edge(text, text.length() - EDGE_CHARACTERS);
                parts.add(new VerifyView.Part(mark, text.substring(0, from)));
                parts.add(new VerifyView.Part("gap", " " + page.text("verify.gap", until - from) + " "));
                parts.add(new VerifyView.Part(mark, text.substring(until)));
            }
        }
        return parts;
    }

    /** The element that shows a piece; empty for what both texts have. */
    static String mark(Piece.Op op) {
        return switch (op) {
            case EQUAL -> "";
            case INSERT -> "ins";
            case DELETE -> "del";
        };
    }

    /** The next blank, so that no word is cut; in scripts without blanks, the place itself. */
    private static int edge(String text, int at) {
        for (int i = at; i < Math.min(at + 40, text.length()); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
