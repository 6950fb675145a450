package org.convoke.site;

import java.util.List;

/**
 * The page of what can be copied.
 *
 * @param language of the text, a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param languages that it is there in; empty when there is one only
 */
public record ShareView(
        Page page,
        Crumb crumb,
        String language,
        String direction,
        List<StatementView.Language> languages,
        List<Box> boxes) {

    public ShareView {
        languages = List.copyOf(languages);
        boxes = List.copyOf(boxes);
    }

    /**
     * A text in one form.
     *
     * @param id names it on the page
     * @param note what its reader should know; may be empty
     * @param isCode whether it is for programs and so begins at the left
     */
    public record Box(String id, String label, String note, boolean isCode, String text) {}
}
