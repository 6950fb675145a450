package org.convoke.site;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a program that knows microformats reads of the one h-entry of a page, by the parsing rules of microformats2. */
record MicroformatEntry(
        String name, String content, String published, String url, String authorName, String authorUrl) {

    static MicroformatEntry in(Document page) {
        Element entry = page.expectFirst(".h-entry");
        Element author = entry.expectFirst(".p-author.h-card");
        return new MicroformatEntry(
                entry.expectFirst(".p-name").text(),
                entry.expectFirst(".e-content").html(),
                entry.expectFirst("time.dt-published").attr("datetime"),
                address(entry.expectFirst(".u-url")),
                // Of a card without properties of its own, name and address are those of the element itself.
                author.text(),
                address(author));
    }

    private static String address(Element element) {
        return switch (element.normalName()) {
            case "a", "area", "link" -> element.absUrl("href");
            case "data", "input" -> element.attr("value");
            default -> element.text();
        };
    }
}
