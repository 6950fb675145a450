package org.convoke.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.Color;
import org.convoke.event.EventId;
import org.convoke.event.Listing;
import org.convoke.find.CallParameter;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.site.kit.Drawn;
import org.convoke.site.kit.Preview;
import org.convoke.web.Answer;
import org.convoke.web.EntityTag;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /{call}/preview.png} and {@code /{call}/events/{id}.png}: what other sites show beside a link. */
public final class PreviewPages {

    /** As in the stylesheet. */
    private static final int SITE_ACCENT = 0x0b6160;

    /** Calls by languages and hosts that people have; whoever makes up more begins anew. */
    private static final int MAX_KEPT = 500;

    private static final Map<Told, Summary> KEPT = new ConcurrentHashMap<>();

    private final Supplier<EventIndex> index;
    private final Drawn drawn;

    public PreviewPages(Supplier<EventIndex> index, Drawn drawn) {
        this.index = index;
        this.drawn = drawn;
    }

    /** Answers with the picture of a call. */
    public Answer call(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        Page page = Page.of(request, call.title());
        return answer(request, of(page, call, now.byDate(call.slug()).size()));
    }

    /** Answers with the picture of an event. */
    public Answer event(Request request) {
        EventIndex now = index.get();
        Call call = CallParameter.get(request.variable("call"), now);
        EventId id = CallParameter.event(request.variable("id"), call, now);
        Listing event =
                now.find(id).map(now::listing).orElseThrow(() -> UserError.notFound("error.event.unknown", id.value()));
        return answer(request, of(Page.of(request, event.title()), call, event));
    }

    private Answer answer(Request request, Preview preview) {
        byte[] png = drawn.get(preview.toString(), preview::toPng);
        boolean isVersioned =
                request.query().text("v").filter(version(preview)::equals).isPresent();
        return Answer.of(Media.PICTURE, png)
                .in(request.reader())
                .withCaching(isVersioned ? Answer.Caching.FOREVER : Answer.Caching.BRIEF);
    }

    /** The head of a page about a call: its description and picture. Made once for each state, since lists ask for it too. */
    static Head head(Page page, Call call, int events) {
        Told told = new Told(call, events, page.reader().locale(), page.origin());
        if (KEPT.size() > MAX_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(told, unused -> {
                    String path = "/" + call.slug() + "/preview.png";
                    return Summary.of(page, path, PreviewPages.of(page, call, events));
                })
                .on(page.head());
    }

    /** The head of an event's page. */
    static Head head(Page page, Call call, Listing event) {
        String path = "/" + call.slug() + "/events/" + event.id() + ".png";
        return Summary.of(page, path, of(page, call, event)).on(page.head());
    }

    /** All that the summary of a call depends on. */
    private record Told(Call call, int events, Locale locale, String origin) {}

    /**
     * What a page says of itself to programs. The picture's address changes with all that it shows: who keeps a copy asks
     * again after a cancellation.
     */
    private record Summary(String description, Head.Picture picture) {

        static Summary of(Page page, String path, Preview preview) {
            String address = path + "?lang=" + page.reader().tag() + "&v=" + version(preview);
            String separator = page.text("list.separator");
            String alt = preview.title() + separator + String.join(separator, preview.lines());
            return new Summary(
                    PreviewPages.description(preview),
                    new Head.Picture(address, Preview.WIDTH_PIXELS, Preview.HEIGHT_PIXELS, alt));
        }

        Head on(Head head) {
            return head.withDescription(description).withPicture(picture);
        }
    }

    private static String description(Preview preview) {
        String lines = String.join(" · ", preview.lines());
        String status = preview.status() == null ? "" : preview.status().word() + " · ";
        return preview.above().isEmpty() ? status + lines : status + lines + " · " + preview.above();
    }

    private static String version(Preview preview) {
        return EntityTag.of(preview.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Preview of(Page page, Call call, int events) {
        return new Preview(
                page.text("site.name"),
                call.title(),
                List.of(page.words().days(call.days().from(), call.days().until()), page.text("call.counts", events)),
                null,
                host(page) + "/" + call.slug(),
                accent(call),
                page.reader().locale());
    }

    private static Preview of(Page page, Call call, Listing event) {
        Card card = Card.of(page, event);
        Card.Status status = card.status();
        return new Preview(
                call.title(),
                card.title(),
                List.of(card.when(), card.place()),
                status == null ? null : new Preview.Status(status.word(), card.isOff()),
                host(page) + "/" + call.slug(),
                accent(call),
                page.reader().locale());
    }

    private static String host(Page page) {
        return page.origin().replaceFirst("^https?://", "");
    }

    static int accent(Call call) {
        Color own = call.look().color();
        return own == null
                ? SITE_ACCENT
                : Palette.of(own, Palette.Scheme.LIGHT).accent().rgb();
    }
}
