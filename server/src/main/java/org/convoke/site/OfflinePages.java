package org.convoke.site;

import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Request;

/**
 * {@code /offline.html}: what is kept in the reader's browser, also shown in place of a page that cannot be had. The dot keeps
 * it apart from every slug.
 */
public final class OfflinePages implements Handler {

    /** Where it is. */
    public static final String ADDRESS = "/offline.html";

    private final Templates templates;

    public OfflinePages(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Answer answer(Request request) {
        Page page =
                Page.of(request, request.reader().messages().text("kept.title")).with(Head.BARE.withScript("kept.js"));
        return templates.page("offline", page, request.reader());
    }
}
