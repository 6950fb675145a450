package org.convoke.verify;

/**
 * What a site has issued and everybody may see at the moment.
 *
 * @param checker knows all of it
 * @param damaged how many stored texts are not known to it, because they no longer fit their signatures
 */
public record Issued(TextChecker checker, int damaged) {}
