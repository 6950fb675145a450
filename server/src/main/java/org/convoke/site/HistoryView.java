package org.convoke.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param change what changed since the one before; absent for the first
     */
    public record Version(
            String heading,
            String facts,
            boolean isNewest,
            @Nullable Change change,
            List<Text> texts) {
        public Version {
            texts = List.copyOf(texts);
        }
    }

    /** A link to what changed, in words. */
    public record Change(String words, String href) {}

    /**
     * A text of a version.
     *
     * @param name of its language, in itself
     * @param note empty when there is nothing to say
     */
    public record Text(String language, String name, String note, String href, String digest) {}
}
