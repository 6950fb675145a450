package org.convoke.format.markdown;

import java.util.List;

/**
 * A text in Markdown as it was read.
 *
 * @param problems in the order of their lines; empty when the whole text is of the subset
 */
public record Reading(Document document, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }
}
