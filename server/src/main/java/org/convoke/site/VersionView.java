package org.convoke.site;

import org.jspecify.annotations.Nullable;

/**
 * The page of one text.
 *
 * @param newer absent when no later version is public
 */
public record VersionView(Page page, Crumb crumb, @Nullable Newer newer, StatementView statement) {

    /**
     * That there is a newer version, in words, with the ways to it and to what it changed.
     *
     * @param version the newest one in words
     */
    public record Newer(String sentence, String version, String href, String change, String changeHref) {}
}
