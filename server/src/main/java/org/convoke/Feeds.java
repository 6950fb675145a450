package org.convoke;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convoke.circulate.Bulletins;
import org.convoke.circulate.FeedsResource;
import org.convoke.circulate.hub.HubResource;
import org.convoke.circulate.hub.Topics;
import org.convoke.find.CallParameter;
import org.convoke.index.EventIndex;
import org.convoke.publish.ExportFormat;
import org.convoke.publish.FilesResource;
import org.convoke.site.FeedWords;
import org.convoke.web.Handler;
import org.convoke.web.Media;

/** The feeds of texts and of events: what the site answers with, and what the hub delivers. */
final class Feeds {

    /** What subscribers of a call's events are sent: whoever missed more reads the feed. */
    private static final String NEWEST_CHANGES = "limit=100";

    private final Routes.Sources sources;
    private final FeedsResource texts;
    private final FilesResource events;

    Feeds(Routes.Sources sources) {
        this.sources = sources;
        this.texts = new FeedsResource(new Bulletins(
                () -> sources.index().get().calls(), sources.texts().versions()::of));
        this.events = new FilesResource(sources.index(), sources.events(), new FeedWords());
    }

    /** The feeds of what calls issued. */
    FeedsResource texts() {
        return texts;
    }

    /** The files of a call's events, feeds among them. */
    FilesResource events() {
        return events;
    }

    /** A feed that the hub knows, saying so. */
    static Handler subscribable(Handler feed) {
        return request -> feed.answer(request).with("Link", HubResource.link(request));
    }

    /** Those that can be subscribed to. */
    Topics topics() {
        Function<Map<String, String>, Object> issued = unused -> sources.index().get().calls().stream()
                .map(call -> List.of(call, sources.texts().versions().of(call.slug())))
                .toList();
        return new Topics(List.of(
                new Topics.Feed("/calls.atom", "", texts::atom, issued),
                new Topics.Feed("/calls.json", "", texts::json, issued),
                eventFeed("/{call}/events.atom", events.in(ExportFormat.ATOM, Media.ATOM)),
                eventFeed("/{call}/events.json", events.in(ExportFormat.JSONFEED, Media.JSON_FEED))));
    }

    private Topics.Feed eventFeed(String address, Handler feed) {
        return new Topics.Feed(address, NEWEST_CHANGES, feed, this::version);
    }

    private Object version(Map<String, String> variables) {
        EventIndex now = sources.index().get();
        return now.version(
                CallParameter.get(variables.getOrDefault("call", ""), now).slug());
    }
}
