package org.convoke.site;

import java.util.ArrayList;
import java.util.List;
import org.convoke.call.Call;
import org.convoke.site.kit.Preview;
import org.convoke.turnout.Total;
import org.convoke.turnout.Totals;

/** The numbers of a call in two lines and as a picture, to hand on: with their coverage, never without. */
final class TurnoutPicture {

    private TurnoutPicture() {}

    /** How many came over how many events. */
    static String first(Page page, Totals totals) {
        Total.Coverage coverage = totals.total().coverage();
        return coverage.reported() == 0
                ? page.text("figures.none")
                : page.text(
                        "figures.total",
                        Figures.span(page, totals.total().reported()),
                        page.words().number(coverage.reported()),
                        coverage.events());
    }

    /** Where, and as of when. */
    static String second(Page page, Totals totals) {
        return String.join(" ", details(page, totals));
    }

    private static List<String> details(Page page, Totals totals) {
        List<String> parts = new ArrayList<>();
        Total.Coverage coverage = totals.total().coverage();
        if (coverage.reported() > 0) {
            parts.add(page.text("figures.where", coverage.places(), coverage.countries()));
        }
        if (totals.asOf().when() != null) {
            parts.add(page.text(
                    "figures.as-of",
                    page.words().instant(totals.asOf().when()),
                    page.words().number(totals.asOf().logSize())));
        }
        return parts;
    }

    /** The whole sentence in large letters: numbers without their coverage would be handed on without it. */
    static Preview preview(Page page, Call call, Totals totals) {
        return new Preview(
                call.title(),
                first(page, totals),
                details(page, totals),
                null,
                page.origin().replaceFirst("^https?://", "") + "/" + call.slug() + "/turnout",
                PreviewPages.accent(call),
                page.reader().locale());
    }

    /** The head of the page of numbers: what others show beside a link to it. */
    static Head head(Page page, Call call, Totals totals) {
        String address = "/" + call.slug() + "/turnout.png?lang="
                + page.reader().tag() + "&v=" + totals.asOf().logSize();
        String alt = first(page, totals) + " " + second(page, totals);
        return page.head()
                .withDescription(alt)
                .withPicture(new Head.Picture(address, Preview.WIDTH_PIXELS, Preview.HEIGHT_PIXELS, alt));
    }
}
