package org.convoke.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.CallVersion;
import org.convoke.call.SignedText;
import org.convoke.call.Versions;
import org.convoke.event.EventId;
import org.convoke.event.Listing;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.index.EventIndex;
import org.convoke.index.IndexedEvent;
import org.convoke.web.Answer;
import org.convoke.web.ErrorForm;
import org.convoke.web.Fault;
import org.convoke.web.Query;
import org.convoke.web.Request;

/**
 * {@code /oembed}: what other sites show in the place of an address of this one (oEmbed 1.0). Calls and their texts are given
 * as a quotation with its source, which is plain HTML without scripts and frames; calls without a text and events as links.
 */
public final class OembedResource {

    /** Where it is. */
    public static final String ADDRESS = "/oembed";

    private static final int NOT_IMPLEMENTED = 501;
    private static final int MOST_PIXELS = 100_000;

    private final Supplier<EventIndex> index;
    private final Versions versions;
    private final Statements statements;
    private final ErrorForm errors;

    public OembedResource(Supplier<EventIndex> index, Versions versions, Statements statements, ErrorForm errors) {
        this.index = index;
        this.versions = versions;
        this.statements = statements;
        this.errors = errors;
    }

    /** How a page tells that it is there. */
    static Head.Link link(Page page) {
        String address = page.absolute(page.link(page.address()));
        return new Head.Link(
                "alternate",
                "application/json+oembed",
                page.absolute(ADDRESS + "?format=json&url=" + Page.encode(address)),
                page.title());
    }

    /** What a site asks for, and how much room it has. */
    private record Question(Page page, Query query, List<String> segments, Oembed.Room room) {}

    /** Answers for the address in {@code url}. */
    public Answer answer(Request request) {
        Query query = request.query();
        String format = query.text("format").orElse("json");
        if (!format.equals("json") && !format.equals("xml")) {
            Fault fault = Fault.of(NOT_IMPLEMENTED, "share.oembed.format", format);
            return errors.answer(fault, request.reader());
        }
        Oembed.Room room = new Oembed.Room(pixels(query, "maxwidth"), pixels(query, "maxheight"));
        String url = query.text("url")
                .orElseThrow(
                        () -> new UserError(UserError.Kind.UNREADABLE, Message.of("error.parameter.missing", "url")));
        Oembed told = tell(request, url, room);
        return (format.equals("json") ? told.toJson() : told.toXml()).in(request.reader());
    }

    private static OptionalInt pixels(Query query, String name) {
        return query.integer(name, 1, MOST_PIXELS);
    }

    private Oembed tell(Request request, String url, Oembed.Room room) {
        URI address = own(request, url).orElseThrow(() -> unknown(url));
        Page page = Page.of(request, "");
        Query query = Query.parse(address.getRawQuery() == null ? "" : address.getRawQuery());
        List<String> segments = List.of(address.getRawPath().substring(1).split("/", -1));
        return tell(new Question(page, query, segments, room)).orElseThrow(() -> unknown(url));
    }

    /** Addresses of this site, with whichever of the two schemes. */
    private static Optional<URI> own(Request request, String url) {
        try {
            URI address = new URI(url);
            String authority = URI.create(request.origin()).getRawAuthority();
            boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            boolean isOwn = isWeb && authority.equalsIgnoreCase(address.getRawAuthority());
            return isOwn && address.getRawPath().length() > 1 ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static UserError unknown(String url) {
        return UserError.notFound("share.oembed.unknown", url);
    }

    private Optional<Oembed> tell(Question question) {
        EventIndex now = index.get();
        List<String> segments = question.segments;
        Optional<Call> named =
                CallSlug.isValid(segments.getFirst()) ? now.call(new CallSlug(segments.getFirst())) : Optional.empty();
        return named.flatMap(call -> switch (segments.size()) {
            case 1 -> Optional.of(tellCall(question, call, now));
            case 3 -> tellPart(question, call, now);
            default -> Optional.empty();
        });
    }

    private Optional<Oembed> tellPart(Question question, Call call, EventIndex now) {
        String part = question.segments.get(1);
        String name = question.segments.get(2);
        if (part.startsWith("v")) {
            return VersionAddress.find(call, part.substring(1), name, versions)
                    .flatMap(version -> tellText(question, call, version, now));
        }
        return part.equals("events") ? tellEvent(question, call, name, now) : Optional.empty();
    }

    private Oembed tellCall(Question question, Call call, EventIndex now) {
        return statements
                .find(call, question.query, question.page.reader().locale())
                .flatMap(version -> tellText(question, call, version, now))
                .orElseGet(() -> Oembed.link(call.title(), frame(question, callHead(question.page, call, now))));
    }

    private static Optional<Oembed> tellText(Question question, Call call, CallVersion version, EventIndex now) {
        Optional<SignedText> text = version.text();
        return text.map(sound -> SharePages.copy(version, sound))
                .map(copy -> Oembed.rich(
                        copy.document().title().orElse(call.title()),
                        copy.excerptHtml(),
                        text.orElseThrow().header().issue().issuer(),
                        frame(question, callHead(question.page, call, now))));
    }

    private static Head callHead(Page page, Call call, EventIndex now) {
        return PreviewPages.head(page, call, now.byDate(call.slug()).size());
    }

    private static Optional<Oembed> tellEvent(Question question, Call call, String id, EventIndex now) {
        Optional<IndexedEvent> event = EventId.isValid(id) ? now.find(new EventId(id)) : Optional.empty();
        return event.filter(each -> now.slug(each.callNumber()).equals(call.slug()))
                .map(each -> {
                    Listing listing = now.listing(each);
                    Head head = PreviewPages.head(question.page, call, listing);
                    String title = listing.title() + question.page.text("list.separator") + head.description();
                    return Oembed.link(title, frame(question, head));
                });
    }

    private static Oembed.Frame frame(Question question, Head head) {
        return new Oembed.Frame(question.page.text("site.name"), question.page.origin(), head.picture(), question.room);
    }
}
