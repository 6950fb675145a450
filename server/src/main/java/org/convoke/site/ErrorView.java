package org.convoke.site;

/** A page that says why there is no other. */
public record ErrorView(Page page, String sentence) {}
