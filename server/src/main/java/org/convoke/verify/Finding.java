package org.convoke.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text was found to be.
 *
 * @param match what it was found to be, a part of, or altered from; absent when {@link Verdict#UNKNOWN}
 * @param newest the newest version of that call; absent with the match
 * @param words how many words and signs of the text were compared
 * @param difference for {@link Verdict#ALTERED} from what was issued to the text; for {@link Verdict#OLDER_VERSION} from that
 *     version to the newest one in its language, and empty when there is none; empty otherwise
 */
public record Finding(
        Verdict verdict,
        @Nullable IssuedText match,
        @Nullable Integer newest,
        int words,
        List<Piece> difference) {

    public Finding {
        difference = List.copyOf(difference);
    }

    static Finding unknown(int words) {
        return new Finding(Verdict.UNKNOWN, null, null, words, List.of());
    }
}
