package org.convoke.format.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Footnotes as most who write Markdown know them: {@code [^label]} in the text, and a line {@code [^label]: words} anywhere at the
 * left edge; further lines of the note are indented by four. The parser's own extension for them is not used because it comes
 * with its own HTML and needs more code to keep that out than this takes.
 */
final class Footnotes {

    private static final Pattern DEFINITION = Pattern.compile("\\[\\^([^\\s\\[\\]]{1,100})]:[ \\t]*");

    private static final Pattern SIGN = Pattern.compile("\\^[^\\s\\[\\]]{1,100}");

    private static final int MAX_LABEL = 100;

    private static final int INDENT = 4;

    private Footnotes() {}

    /** The words of a note. */
    static final class Definition extends CustomBlock {

        final String label;

        Definition(String label) {
            this.label = label;
        }
    }

    /** The sign of a note. */
    static final class Sign extends CustomNode {

        final String label;

        Sign(String label) {
            this.label = label;
        }
    }

    /** Finds where the words of a note begin. */
    static final class DefinitionStart implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (!isAtLeftEdge(matched.getMatchedBlockParser().getBlock()) || state.getIndent() >= INDENT) {
                return BlockStart.none();
            }
            int start = state.getNextNonSpaceIndex();
            Matcher matcher = DEFINITION.matcher(state.getLine().getContent());
            return matcher.region(start, state.getLine().getContent().length()).lookingAt()
                    ? BlockStart.of(new DefinitionParser(matcher.group(1))).atIndex(matcher.end())
                    : BlockStart.none();
        }

        /** Whether the line is in no quotation and no item. A list counts as going on until something else begins. */
        private static boolean isAtLeftEdge(Block matched) {
            return switch (matched) {
                case Document _, Paragraph _, ListBlock _, Definition _ -> true;
                default -> false;
            };
        }
    }

    /** Takes the lines of one note. */
    private static final class DefinitionParser extends AbstractBlockParser {

        private final Definition block;

        DefinitionParser(String label) {
            block = new Definition(label);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return !(child instanceof Definition);
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }
    }

    /** Finds the signs of notes among what could be links. */
    static final class Signs implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            boolean isShortcut = link.marker() == null && link.destination() == null && link.label() == null;
            String text = isShortcut ? textAfter(link.openingBracket()) : "";
            return SIGN.matcher(text).matches()
                    ? LinkResult.replaceWith(new Sign(text.substring(1)), link.afterTextBracket())
                    : LinkResult.none();
        }

        /** The pieces behind a bracket, as far as they could be a label; asking the parser would cost more with each nested one. */
        private static String textAfter(Text bracket) {
            StringBuilder text = new StringBuilder();
            Node next = bracket.getNext();
            while (next instanceof Text piece && text.length() <= MAX_LABEL) {
                text.append(piece.getLiteral());
                next = next.getNext();
            }
            return text.toString();
        }
    }
}
