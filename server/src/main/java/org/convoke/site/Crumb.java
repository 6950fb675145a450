package org.convoke.site;

import org.convoke.call.Call;

/**
 * The way back from a page to its call.
 *
 * @param title of the call
 * @param language of the title, a BCP 47 tag
 * @param href the call's page
 */
public record Crumb(String title, String language, String href) {

    static Crumb of(Page page, Call call) {
        return new Crumb(call.title(), call.language().toLanguageTag(), page.link("/" + call.slug()));
    }
}
