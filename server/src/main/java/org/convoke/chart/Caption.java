package org.convoke.chart;

/**
 * What a chart is called, for those who hear it rather than see it.
 *
 * @param id of the chart on its page: a word of ASCII letters, digits and hyphens
 * @param title what it shows
 * @param description what is to be seen in it, in one or two sentences
 */
public record Caption(String id, String title, String description) {

    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }
}
