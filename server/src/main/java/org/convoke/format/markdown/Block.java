package org.convoke.format.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a document that stands on lines of its own. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level from 1 to 6
     */
    record Heading(int level, List<Inline> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /**
     * Words of somebody.
     *
     * @param speaker absent when nobody is named
     */
    record Quotation(List<Block> words, @Nullable Speaker speaker) implements Block {
        public Quotation {
            words = List.copyOf(words);
        }
    }

    /**
     * A list.
     *
     * @param start the first number; absent when the items have none
     */
    record Items(@Nullable Integer start, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Lines that are kept as they are. */
    record Preformatted(String text) implements Block {}

    /** A line between two parts. */
    record Rule() implements Block {}

    /**
     * Who said it.
     *
     * @param text name and role, as they were written
     * @param source where it was said; absent when no address was given
     */
    record Speaker(List<Inline> text, @Nullable String source) {
        public Speaker {
            text = List.copyOf(text);
        }
    }
}
