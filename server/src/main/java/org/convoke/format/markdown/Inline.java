package org.convoke.format.markdown;

import java.util.List;

/** A piece of a line. */
public sealed interface Inline {

    record Text(String text) implements Inline {}

    record Emphasis(List<Inline> text) implements Inline {
        public Emphasis {
            text = List.copyOf(text);
        }
    }

    record Strong(List<Inline> text) implements Inline {
        public Strong {
            text = List.copyOf(text);
        }
    }

    /**
     * A link.
     *
     * @param address absolute: http, https, mailto or tel
     */
    record Link(String address, List<Inline> text) implements Inline {
        public Link {
            text = List.copyOf(text);
        }
    }

    record Code(String text) implements Inline {}

    /**
     * The end of a line.
     *
     * @param isHard whether the next one is to begin below it; otherwise it is a space
     */
    record Break(boolean isHard) implements Inline {}

    /**
     * The sign of a footnote.
     *
     * @param number of the note, from 1
     * @param occurrence which of the signs of that note it is, from 1
     */
    record NoteSign(int number, int occurrence) implements Inline {}
}
