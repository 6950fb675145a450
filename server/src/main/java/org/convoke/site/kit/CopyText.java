package org.convoke.site.kit;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convoke.format.markdown.Block;
import org.convoke.format.markdown.Document;
import org.convoke.format.markdown.Inline;
import org.convoke.format.markdown.Markdown;
import org.convoke.format.markdown.MarkdownHtml;
import org.convoke.format.markdown.PlainText;

/**
 * A statement ready to be copied into a page, a letter or a post: each form says once who issued it, where it stands and under
 * which license, and none asks anything of another site when it is shown.
 *
 * @param body the text in Markdown, as it was issued
 * @param locale its language
 * @param anchors how names of places in it begin, which no other text on a page has
 */
public record CopyText(String body, Document document, Credit credit, Locale locale, String anchors) {

    /** About as much as a preview of a link shows. */
    private static final int EXCERPT = 320;

    /**
     * What is said of a text wherever it goes, in the text's own language.
     *
     * @param facts which version it is, and who issued it when
     * @param address where this text stands for good
     * @param license in words
     * @param licenseAddress where the license can be read
     * @param backToText what the way back from a note to the text is called
     */
    public record Credit(String facts, String address, String license, String licenseAddress, String backToText) {}

    /** Of a text in Markdown. */
    public static CopyText of(String body, Credit credit, Locale locale, String anchors) {
        return new CopyText(body, Markdown.read(body).document(), credit, locale, anchors);
    }

    /** The whole as HTML that stands by itself: a quotation with its source, and the credit below. */
    public String html() {
        MarkdownHtml.Style style = new MarkdownHtml.Style(1, credit.address, credit.backToText, anchors);
        return quotation(MarkdownHtml.of(document.blocks(), document.notes(), style));
    }

    /** Title and beginning as HTML, for previews. */
    public String excerptHtml() {
        String title = document.title()
                .map(text -> "<p><strong>" + MarkdownHtml.escaped(text) + "</strong></p>\n")
                .orElse("");
        String words = PostText.excerpt(words(), EXCERPT, locale);
        return quotation(words.isEmpty() ? title : title + "<p>" + MarkdownHtml.escaped(words) + "</p>\n");
    }

    private String quotation(String inside) {
        String language = " lang=\"" + locale.toLanguageTag() + "\" dir=\""
                + (ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr") + "\"";
        String address = MarkdownHtml.escaped(credit.address);
        return "<blockquote cite=\"" + address + "\"" + language + ">\n" + inside + "</blockquote>\n<p" + language
                + "><a href=\"" + address + "\">" + MarkdownHtml.escaped(credit.facts)
                + "</a>. <a rel=\"license\" href=\""
                + MarkdownHtml.escaped(credit.licenseAddress) + "\">" + MarkdownHtml.escaped(credit.license)
                + "</a></p>\n";
    }

    /** The whole without markup. */
    public String plain() {
        return PlainText.of(document) + "\n\n" + credit.facts + "\n" + credit.address + "\n" + credit.license + "\n";
    }

    /** The whole in Markdown, as it was issued. */
    public String markdown() {
        return body + "\n---\n\n[" + credit.facts + "](" + credit.address + "). [" + credit.license + "]("
                + credit.licenseAddress + ")\n";
    }

    /**
     * Title and beginning for a post.
     *
     * @param address that leads to the text
     */
    public String post(String address) {
        return PostText.of(document.title().orElse(""), words(), address, locale);
    }

    /** The paragraphs below the title in one line, without the signs of notes. */
    private String words() {
        return document.body().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> line(((Block.Paragraph) block).text()))
                .collect(Collectors.joining(" "));
    }

    private static String line(List<Inline> pieces) {
        List<Inline> words = pieces.stream()
                .filter(piece -> !(piece instanceof Inline.NoteSign))
                .toList();
        return PlainText.line(words).replace('\n', ' ');
    }
}
