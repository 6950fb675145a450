package org.convoke.site;

import java.util.List;

/**
 * The page of what changed between two versions.
 *
 * @param language of the newer text, a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param isSame whether the words are the same
 */
public record DiffView(
        Page page,
        String callTitle,
        String historyHref,
        String language,
        String direction,
        boolean isSame,
        List<Piece> pieces) {

    public DiffView {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of the texts.
     *
     * @param mark {@code ins}, {@code del}, or empty for what both have
     */
    public record Piece(String mark, String text) {}
}
