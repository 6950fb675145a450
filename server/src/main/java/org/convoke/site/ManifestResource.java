package org.convoke.site;

import org.convoke.api.JsonBytes;
import org.convoke.web.Answer;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /site.webmanifest}: what makes the site installable, in the reader's language (W3C Web Application Manifest). */
public final class ManifestResource implements Handler {

    /** Where it is. */
    public static final String ADDRESS = "/site.webmanifest";

    private static final String PAPER = "#fbfaf6";

    @Override
    public Answer answer(Request request) {
        Page page = Page.of(request, "");
        JsonBytes json = new JsonBytes(1000).raw("{\"id\":\"/\",\"name\":").text(page.text("site.name"));
        json.raw(",\"short_name\":").text(page.text("site.name"));
        json.raw(",\"description\":").text(page.text("home.lead"));
        json.raw(",\"lang\":").text(page.reader().tag());
        json.raw(",\"dir\":").text(page.reader().direction());
        json.raw(",\"start_url\":").text(page.link("/"));
        json.raw(",\"scope\":\"/\",\"display\":\"minimal-ui\"");
        json.raw(",\"theme_color\":").text(PAPER).raw(",\"background_color\":").text(PAPER);
        json.raw(",\"icons\":[");
        writeIcon(json, "icon.svg", "any", "image/svg+xml", "any");
        writeIcon(json.raw(","), "icon-192.png", "192x192", "image/png", "any");
        writeIcon(json.raw(","), "icon-512.png", "512x512", "image/png", "any");
        writeIcon(json.raw(","), "icon-512.png", "512x512", "image/png", "maskable");
        json.raw("],\"shortcuts\":[{\"name\":").text(page.text("kept.title"));
        json.raw(",\"url\":").text(page.link(OfflinePages.ADDRESS)).raw("}]}");
        return Answer.of(Media.MANIFEST, json.toBytes()).in(request.reader());
    }

    private static void writeIcon(JsonBytes json, String name, String sizes, String type, String purpose) {
        json.raw("{\"src\":").text(Assets.href(name));
        json.raw(",\"sizes\":").text(sizes);
        json.raw(",\"type\":").text(type);
        json.raw(",\"purpose\":").text(purpose).raw("}");
    }
}
