package org.convoke.site;

import java.util.List;

/**
 * The page of a call's versions.
 *
 * @param versions the newest first
 */
public record HistoryView(Page page, String callTitle, String callHref, List<Version> versions) {

    public HistoryView {
        versions = List.copyOf(versions);
    }

    /**
     * A version.
     *
     * @param facts who issued it when, in words; empty when what is stored is not what was issued
     * @param isNewest whether it holds now
     */
    public record Version(String heading, String facts, boolean isNewest, List<Text> texts) {
        public Version {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A text of a version.
     *
     * @param name of its language, in itself
     * @param note empty when there is nothing to say
     */
    public record Text(String language, String name, String note, String href, String digest) {}
}
