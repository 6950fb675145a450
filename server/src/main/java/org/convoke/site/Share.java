package org.convoke.site;

import java.util.List;
import org.convoke.call.Call;
import org.convoke.event.Listing;
import org.convoke.event.When;
import org.convoke.site.kit.ShortText;
import org.convoke.turnout.Totals;
import org.jspecify.annotations.Nullable;

/**
 * What a page gives to hand on: ready to copy without a script.
 *
 * @param address the shortest that leads here
 * @param message a text with that address
 * @param messages how many messages a phone makes of it, in words
 * @param sms starts a message in the reader's own program
 * @param mail starts a letter there
 * @param poster to print; absent where there is none
 * @param missing says what poster and picture cannot show; empty when they show all
 */
public record Share(
        String address,
        String message,
        String messages,
        String sms,
        String mail,
        @Nullable String poster,
        String missing) {

    /** Of an event. */
    static Share of(Page page, Listing event) {
        String address = ShortAddress.of(page, event.id());
        Card card = Card.of(page, event);
        String status = card.isOff() && card.status() != null ? card.status().word() + ": " : "";
        String town = event.venue().address().locality();
        String place = town == null ? card.place() : town;
        ShortText text = ShortText.of(
                event.title(),
                title -> status + page.text("kit.message.event", title, shortWhen(page, event.when()), place, address));
        String poster = page.link("/" + event.call() + "/events/" + event.id() + ".pdf");
        return of(page, event.title(), address, text, poster, missing(page, event));
    }

    /** Of a call. */
    static Share of(Page page, Call call) {
        String address = page.absolute("/" + call.slug());
        ShortText text = ShortText.of(
                call.title(),
                title -> page.text(
                        "kit.message.call",
                        title,
                        page.words().days(call.days().from(), call.days().until()),
                        address));
        return of(page, call.title(), address, text, null, MissingScripts.tell(page, call.title()));
    }

    /** Of a call's numbers: how many over how many events, and in a second line where and as of when. */
    static Share of(Page page, Call call, Totals totals) {
        String address = page.absolute("/" + call.slug() + "/turnout");
        ShortText text = ShortText.of(
                call.title(),
                title -> page.text("share.short", title, TurnoutPicture.first(page, totals)) + "\n"
                        + TurnoutPicture.second(page, totals) + " " + address);
        return of(page, page.title(), address, text, null, MissingScripts.tell(page, call.title()));
    }

    private static Share of(
            Page page, String title, String address, ShortText text, @Nullable String poster, String missing) {
        return new Share(
                address,
                text.text(),
                page.text("kit.messages", text.messages()),
                "sms:?&body=" + encode(text.text()),
                "mailto:?subject=" + encode(title) + "&body=" + encode(text.text()),
                poster,
                missing);
    }

    private static String shortWhen(Page page, When when) {
        String day = page.words().shortDay(when.date());
        return when.start() == null
                ? day
                : day + page.text("list.separator") + page.words().time(when.start());
    }

    private static String missing(Page page, Listing event) {
        String place = String.join(" ", List.of(Card.place(page, event)));
        return MissingScripts.tell(page, event.title() + " " + place);
    }

    /** For addresses that are no forms: a space is no plus (RFC 6068, section 5). */
    private static String encode(String text) {
        return Page.encode(text).replace("+", "%20");
    }
}
