package org.convoke.format.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final MarkdownHtml.Style STYLE =
            new MarkdownHtml.Style(1, "https://call.example.org/harbour/v1/en.txt", "Back", "");

    private static final String STATEMENT = """
            # Open the harbour

            *Port Example, 22 November 2026*

            We, the *groups* of the **harbour**[^1], call for [a day](https://example.org/x).

            > The harbour belongs
            > to all.
            > — [Ada Example](https://news.example.org/1), speaker

            > Nobody said this.

            - one
            - two

            [^1]: All of them.
            """;

    private static String html(String text) {
        Document document = Markdown.read(text).document();
        return MarkdownHtml.of(document.body(), document.notes(), STYLE);
    }

    @Test
    void read_findsTitleDatelineAndSpeaker() {
        Document document = Markdown.read(STATEMENT).document();

        assertEquals(Optional.of("Open the harbour"), document.title());
        assertEquals(Optional.of("Port Example, 22 November 2026"), document.dateline());
        Block.Quotation quotation = (Block.Quotation) document.blocks().get(3);
        Block.Speaker speaker = quotation.speaker();
        assertTrue(speaker != null && "https://news.example.org/1".equals(speaker.source()));
        assertEquals(List.of(), Markdown.read(STATEMENT).problems());
    }

    @Test
    void html_isWhatTheStatementSays() {
        assertEquals("""
                <p>We, the <em>groups</em> of the <strong>harbour</strong><sup><a id="sign-1" href="#note-1" role="doc-noteref">1</a></sup>, call for <a href="https://example.org/x">a day</a>.</p>
                <figure class="quotation"><blockquote cite="https://news.example.org/1">
                <p>The harbour belongs
                to all.</p>
                </blockquote><figcaption>— <a href="https://news.example.org/1">Ada Example</a>, speaker</figcaption>
                </figure>
                <figure class="quotation"><blockquote cite="https://call.example.org/harbour/v1/en.txt">
                <p>Nobody said this.</p>
                </blockquote></figure>
                <ul>
                <li>one</li>
                <li>two</li>
                </ul>
                <ol class="notes">
                <li id="note-1">All of them. <a href="#sign-1" aria-label="Back">↩</a></li>
                </ol>
                """, html(STATEMENT));
    }

    @Test
    void plainText_isTheWordsAlone() {
        assertEquals("""
                Open the harbour

                Port Example, 22 November 2026

                We, the groups of the harbour[1], call for a day.

                The harbour belongs to all.

                — Ada Example, speaker

                Nobody said this.

                • one

                • two

                [1] All of them.""", PlainText.of(Markdown.read(STATEMENT).document()));
    }

    @Test
    void html_ofATextWithoutTitle_hasItAll() {
        assertEquals("<p><em>All of it.</em></p>\n", html("*All of it.*\n"));
        assertEquals("<h3>Two</h3>\n", html("## Two\n"));
        assertEquals("<h6>Six</h6>\n", html("###### Six\n"));
    }

    @Test
    void notes_withoutASignOrWords_areNotLost() {
        assertTrue(html("Text.\n\n[^a]: Words.\n").contains("Words."));
        assertTrue(html("Text[^a].\n").contains("[^a]"));
        assertEquals(
                Problem.Kind.NOTE,
                Markdown.read("[^a]\n\n[^a]: One.\n[^a]: Two.\n")
                        .problems()
                        .getFirst()
                        .kind());
    }

    @Test
    void speaker_isNamedInMoreThanOneWay() {
        for (String line : List.of("— Ada", "– Ada", "-- Ada", "―Ada")) {
            for (String before : List.of("> Words.\n> ", "> Words.\n>\n> ")) {
                assertTrue(html(before + line + "\n").contains("<figcaption>— Ada</figcaption>"), before + line);
            }
        }
        assertTrue(html("> Words – and more.\n").contains("<p>Words – and more.</p>"));
    }

    /** Pieces that mean something to Markdown or to browsers, in any order: no element and no address but those of the subset. */
    @Test
    void html_ofAnyPieces_hasNothingButTheSubset() {
        List<String> pieces = List.of(
                "<script>",
                "</script>",
                "<img src=x onerror=alert(1)>",
                "javascript:",
                "data:text/html,",
                "](",
                "[",
                "![",
                ")",
                "<",
                ">",
                "\"",
                "'",
                "&",
                "&#x6a;",
                "\\",
                "`",
                "*",
                "**",
                "_",
                "\n",
                "\n\n",
                "> ",
                "- ",
                "1. ",
                "# ",
                "    ",
                "[^1]",
                "[^1]: ",
                "https://a.example/",
                "<https://",
                "onload=",
                "x",
                " ",
                "— ",
                "\u0000",
                "[x]: ");
        Set<String> elements = Set.of(
                "#root",
                "html",
                "head",
                "body",
                "p",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "figure",
                "blockquote",
                "figcaption",
                "ul",
                "ol",
                "li",
                "pre",
                "code",
                "hr",
                "em",
                "strong",
                "a",
                "br",
                "sup");
        Set<String> attributes = Set.of("href", "cite", "class", "id", "start", "role", "aria-label");
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(24); k >= 0; k--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            for (Element element : Jsoup.parse(html(text.toString())).getAllElements()) {
                assertTrue(elements.contains(element.normalName()), seed + ": " + text);
                for (Attribute attribute : element.attributes()) {
                    assertTrue(attributes.contains(attribute.getKey()), seed + ": " + text);
                    boolean isAddress = Set.of("href", "cite").contains(attribute.getKey());
                    assertTrue(
                            !isAddress || attribute.getValue().matches("(?i)(https?://|mailto:|tel:|#).*"),
                            seed + ": " + text);
                }
            }
        }
    }
}
