package org.convoke.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last paragraph of a quotation, taken apart: a line that begins with a dash names who said it.
 *
 * @param words what stands before that line
 * @param speaker absent when there is no such line
 */
record Attribution(List<Inline> words, Block.@Nullable Speaker speaker) {

    /** An em dash, an en dash, a horizontal bar, or two or three hyphens. */
    private static final Pattern DASH = Pattern.compile("^(?:[—–―]|-{2,3})\\s*");

    static Attribution of(List<Inline> paragraph) {
        for (int i = paragraph.size() - 1; i >= 0; i--) {
            boolean isLineStart = i == 0 || paragraph.get(i - 1) instanceof Inline.Break;
            if (isLineStart && paragraph.get(i) instanceof Inline.Text(String text)) {
                Matcher dash = DASH.matcher(text);
                if (dash.find()) {
                    return split(paragraph, i, text.substring(dash.end()));
                }
            }
        }
        return new Attribution(paragraph, null);
    }

    private static Attribution split(List<Inline> paragraph, int at, String afterDash) {
        List<Inline> speaker = new ArrayList<>();
        if (!afterDash.isEmpty()) {
            speaker.add(new Inline.Text(afterDash));
        }
        speaker.addAll(paragraph.subList(at + 1, paragraph.size()));
        if (speaker.isEmpty()) {
            return new Attribution(paragraph, null);
        }
        List<Inline> words = at == 0 ? List.of() : paragraph.subList(0, at - 1);
        return new Attribution(words, new Block.Speaker(speaker, source(speaker)));
    }

    private static @Nullable String source(List<Inline> speaker) {
        for (Inline piece : speaker) {
            if (piece instanceof Inline.Link(String address, List<Inline> _)) {
                return address;
            }
        }
        return null;
    }
}
