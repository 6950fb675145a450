package org.convoke.format.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown: CommonMark 0.31 with footnotes, without HTML and pictures. Never fails: what is not of the subset becomes
 * plain text and is told as a {@link Problem}. Safe for use by many threads; takes time in proportion to the text.
 */
public final class Markdown {

    /** Quotations in lists in quotations: more than a reader can follow, and what is deeper is text. */
    private static final int MAX_NESTING = 24;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTING)
            .maxInlineNesting(MAX_NESTING)
            .customBlockParserFactory(new Footnotes.DefinitionStart())
            .linkProcessor(new Footnotes.Signs())
            .build();

    private Markdown() {}

    public static Reading read(String text) {
        Node root = PARSER.parse(text);
        return new TreeReader().read(root);
    }
}
