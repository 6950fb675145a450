package org.convoke;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convoke.api.OpenApi;
import org.convoke.api.Problems;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.Look;
import org.convoke.call.Pictures;
import org.convoke.call.Proofs;
import org.convoke.call.Versions;
import org.convoke.circulate.Bulletins;
import org.convoke.circulate.CarriageReports;
import org.convoke.circulate.Carriages;
import org.convoke.circulate.CarriedResource;
import org.convoke.circulate.FeedsResource;
import org.convoke.circulate.hub.HubResource;
import org.convoke.circulate.hub.Topics;
import org.convoke.event.EarlierPlans;
import org.convoke.fetch.Fetcher;
import org.convoke.find.CallParameter;
import org.convoke.find.CallsResource;
import org.convoke.find.ChangesResource;
import org.convoke.find.ClustersResource;
import org.convoke.find.Finder;
import org.convoke.find.NearestResource;
import org.convoke.find.PlaceLookup;
import org.convoke.find.PlacesResource;
import org.convoke.index.EventIndex;
import org.convoke.log.Log;
import org.convoke.log.LogResource;
import org.convoke.organization.Endorsements;
import org.convoke.organization.Organizations;
import org.convoke.publish.CallFileResource;
import org.convoke.publish.EventFileResource;
import org.convoke.publish.ExportFormat;
import org.convoke.publish.FilesResource;
import org.convoke.publish.PublicEvents;
import org.convoke.report.TurnoutResource;
import org.convoke.site.Assets;
import org.convoke.site.CallPages;
import org.convoke.site.CarriagePages;
import org.convoke.site.DiffPages;
import org.convoke.site.EndorsementsResource;
import org.convoke.site.EndorsersPages;
import org.convoke.site.ErrorPages;
import org.convoke.site.EventPages;
import org.convoke.site.EventsPages;
import org.convoke.site.FeedWords;
import org.convoke.site.HistoryPages;
import org.convoke.site.HomePages;
import org.convoke.site.LookPages;
import org.convoke.site.ManifestResource;
import org.convoke.site.MapPages;
import org.convoke.site.MapViewPages;
import org.convoke.site.NearPages;
import org.convoke.site.OembedResource;
import org.convoke.site.OfflinePages;
import org.convoke.site.OrganizationKeyResource;
import org.convoke.site.OrganizationPages;
import org.convoke.site.PhonePages;
import org.convoke.site.PosterPages;
import org.convoke.site.PreviewPages;
import org.convoke.site.PrintPages;
import org.convoke.site.SharePages;
import org.convoke.site.SharedPage;
import org.convoke.site.ShortAddress;
import org.convoke.site.StatementPdfPages;
import org.convoke.site.Statements;
import org.convoke.site.Templates;
import org.convoke.site.TurnoutPages;
import org.convoke.site.TurnoutReportPages;
import org.convoke.site.VerifyPages;
import org.convoke.site.VersionFilesResource;
import org.convoke.site.VersionPages;
import org.convoke.site.kit.Drawn;
import org.convoke.turnout.Turnout;
import org.convoke.verify.CarriedPages;
import org.convoke.verify.IssuedTexts;
import org.convoke.web.AddressBook;
import org.convoke.web.Answer;
import org.convoke.web.ErrorForm;
import org.convoke.web.Handler;
import org.convoke.web.Media;
import org.convoke.web.Route;
import org.convoke.web.SiteAddress;

/** The one table of every address. */
public final class Routes {

    private static final ErrorForm PROBLEMS = new Problems();

    private static final Object NOTHING = new Object();

    /** What subscribers of a call's events are sent: whoever missed more reads the feed. */
    private static final String NEWEST_CHANGES = "limit=100";

    private Routes() {}

    /**
     * What the addresses are answered from.
     *
     * @param index the index as it is at the moment
     * @param events reads events with everything that is public of them
     * @param earlierPlans what events were announced as before they moved
     * @param pictures of the calls
     * @param organizations that stand behind them
     * @param texts of the calls
     * @param endorsements by organizations
     * @param carriages by newsrooms
     * @param turnout how many came
     * @param clock tells which calls are over
     * @param site where readers reach all of it
     */
    public record Sources(
            Supplier<EventIndex> index,
            Finder finder,
            PlaceLookup places,
            PublicEvents events,
            EarlierPlans earlierPlans,
            Pictures pictures,
            Organizations organizations,
            Texts texts,
            Endorsements endorsements,
            Carriages carriages,
            Turnout turnout,
            Clock clock,
            SiteAddress site) {}

    /**
     * What calls have issued.
     *
     * @param versions that are public
     * @param proofs that the log has them
     */
    public record Texts(Versions versions, Proofs proofs) {}

    /** Every address, with who answers it. */
    public static AddressBook of(Sources sources) {
        Templates templates = new Templates();
        ErrorForm errorPages = new ErrorPages(templates);
        List<Route> routes = new ArrayList<>(api(sources));
        routes.addAll(files(sources, errorPages));
        routes.addAll(pages(sources, templates, errorPages));
        routes.addAll(kit(sources, templates, errorPages));
        routes.addAll(who(sources, templates, errorPages));
        routes.addAll(checks(sources, templates, errorPages));
        routes.addAll(newsrooms(sources, templates, errorPages));
        routes.addAll(numbers(sources, templates, errorPages));
        routes.addAll(Assets.routes(errorPages));
        return new AddressBook(routes, PROBLEMS, errorPages, sources.site);
    }

    /** The addresses of the log. A tile's number takes one segment for every three digits, and its width one more. */
    public static List<Route> log(Log log) {
        LogResource resource = new LogResource(log);
        return List.of(
                new Route("/log/checkpoint", PROBLEMS, resource::checkpoint),
                new Route("/log/key", PROBLEMS, resource::key),
                new Route("/log/tile/{level}/{a}", PROBLEMS, resource::tile),
                new Route("/log/tile/{level}/{a}/{b}", PROBLEMS, resource::tile),
                new Route("/log/tile/{level}/{a}/{b}/{c}", PROBLEMS, resource::tile),
                new Route("/log/tile/{level}/{a}/{b}/{c}/{d}", PROBLEMS, resource::tile));
    }

    /** The address of the hub. */
    public static List<Route> hub(HubResource hub) {
        return List.of(
                new Route(HubResource.ADDRESS, PROBLEMS, hub::describe).withPost(HubResource.MAX_BYTES, hub::post));
    }

    /** The feeds that can be subscribed to. */
    public static Topics topics(Sources sources) {
        FeedsResource feeds = feeds(sources);
        Function<Map<String, String>, Object> texts = unused -> sources.index.get().calls().stream()
                .map(call -> List.of(call, sources.texts.versions().of(call.slug())))
                .toList();
        FilesResource events = files(sources);
        Function<Map<String, String>, Object> changes = variables -> {
            EventIndex now = sources.index.get();
            return now.version(
                    CallParameter.get(variables.getOrDefault("call", ""), now).slug());
        };
        return new Topics(List.of(
                new Topics.Feed("/calls.atom", "", feeds::atom, texts),
                new Topics.Feed("/calls.json", "", feeds::json, texts),
                new Topics.Feed(
                        "/{call}/events.atom", NEWEST_CHANGES, events.in(ExportFormat.ATOM, Media.ATOM), changes),
                new Topics.Feed(
                        "/{call}/events.json",
                        NEWEST_CHANGES,
                        events.in(ExportFormat.JSONFEED, Media.JSON_FEED),
                        changes)));
    }

    private static FilesResource files(Sources sources) {
        return new FilesResource(sources.index, sources.events, new FeedWords());
    }

    /** A feed that the hub knows, saying so. */
    private static Handler subscribable(Handler feed) {
        return request -> feed.answer(request).with("Link", HubResource.link(request));
    }

    private static FeedsResource feeds(Sources sources) {
        return new FeedsResource(new Bulletins(() -> sources.index.get().calls(), sources.texts.versions()::of));
    }

    private static List<Route> pages(Sources sources, Templates templates, ErrorForm errors) {
        Supplier<EventIndex> index = sources.index;
        LookPages looks = new LookPages(index, sources.pictures);
        Statements statements = new Statements(sources.texts.versions());
        return List.of(
                new Route("/", errors, new HomePages(templates, index, sources.finder, sources.clock)),
                new Route(
                        "/{call}",
                        errors,
                        shared(
                                sources,
                                new CallPages(
                                        templates,
                                        statements,
                                        standing(sources),
                                        carriages(sources),
                                        sources.turnout))),
                new Route(OfflinePages.ADDRESS, errors, new OfflinePages(templates)),
                new Route(ManifestResource.ADDRESS, errors, new ManifestResource()),
                new Route("/{call}/phone", errors, new PhonePages(templates, index)),
                new Route("/{call}/near", errors, new NearPages(templates, index, sources.finder, sources.clock)),
                new Route("/{call}/events", errors, new EventsPages(templates, index)),
                new Route(
                        "/{call}/events/{id}",
                        errors,
                        new EventPages(
                                templates,
                                new EventPages.Sources(
                                        index, sources.events, sources.earlierPlans, sources.turnout, sources.clock))),
                new Route(
                        "/{call}/diff/{range}",
                        errors,
                        shared(sources, new DiffPages(templates, index, sources.texts.versions()))),
                new Route(
                        "/{call}/history",
                        errors,
                        shared(sources, new HistoryPages(templates, index, sources.texts.versions()))),
                new Route(
                        "/{call}/v{number}/{language}",
                        errors,
                        shared(sources, new VersionPages(templates, index, sources.texts.versions(), statements))),
                new Route("/{call}/map", errors, new MapPages(templates, index)),
                new Route("/{call}/map/view", errors, new MapViewPages(templates, index)),
                new Route("/{call}/look.css", errors, looks::stylesheet),
                new Route("/{call}/picture.jpg", errors, looks.picture(Look.Size.LARGE)),
                new Route("/{call}/picture-small.jpg", errors, looks.picture(Look.Size.SMALL)));
    }

    /** A page that tells of a call, its events, its texts, who endorses and who carried them, and of nothing else. */
    private static SharedPage shared(Sources sources, Handler page) {
        return new SharedPage(
                request -> {
                    EventIndex now = sources.index.get();
                    CallSlug call =
                            CallParameter.get(request.variable("call"), now).slug();
                    return List.of(
                            now.callsState(),
                            now.version(call),
                            sources.texts.versions().of(call),
                            sources.endorsements.list(call),
                            sources.carriages.listAccepted(call),
                            sources.turnout
                                    .headline(call)
                                    .<Object>map(each -> each)
                                    .orElse(NOTHING));
                },
                Set.of("lang", "text"),
                page,
                sources.clock);
    }

    /** What hosts and visitors hand on. */
    private static List<Route> kit(Sources sources, Templates templates, ErrorForm errors) {
        Drawn drawn = new Drawn();
        PreviewPages previews = new PreviewPages(sources.index, drawn);
        Statements statements = new Statements(sources.texts.versions());
        OembedResource oembed = new OembedResource(sources.index, sources.texts.versions(), statements, PROBLEMS);
        return List.of(
                new Route("/e/{id}", errors, new ShortAddress(sources.index)),
                new Route("/{call}/print", errors, new PrintPages(templates, sources.index)),
                new Route("/{call}/events/{id}.pdf", errors, new PosterPages(sources.index, sources.events, drawn)),
                new Route("/{call}/statement.pdf", errors, new StatementPdfPages(sources.index, statements, drawn)),
                new Route(
                        "/{call}/share", errors, shared(sources, new SharePages(templates, sources.index, statements))),
                new Route(OembedResource.ADDRESS, PROBLEMS, oembed::answer),
                new Route("/{call}/preview.png", errors, previews::call),
                new Route("/{call}/events/{id}.png", errors, previews::event));
    }

    private static EndorsersPages.Sources standing(Sources sources) {
        return new EndorsersPages.Sources(sources.index, sources.texts.versions(), sources.endorsements, sources.clock);
    }

    /** Who stands behind it. */
    private static List<Route> who(Sources sources, Templates templates, ErrorForm errors) {
        EndorsersPages.Sources standing = standing(sources);
        OrganizationPages pages = new OrganizationPages(templates, sources.organizations, standing);
        return List.of(
                new Route("/{call}/endorsers", errors, new EndorsersPages(templates, standing)),
                new Route("/organizations/{slug}", errors, pages::page),
                new Route("/organizations/{slug}.pub", errors, pages::key),
                new Route("/organizations/{slug}/logo.png", errors, pages::logo));
    }

    /** How many came. */
    private static List<Route> numbers(Sources sources, Templates templates, ErrorForm errors) {
        TurnoutPages.Sources turnout = new TurnoutPages.Sources(sources.index, sources.turnout, sources.clock);
        TurnoutPages pages = new TurnoutPages(templates, turnout);
        TurnoutReportPages reports = new TurnoutReportPages(templates, turnout, sources.events);
        return List.of(
                new Route("/{call}/turnout", errors, pages.page()),
                new Route("/{call}/turnout/live", errors, pages.live()),
                new Route("/{call}/turnout/report", errors, reports::ask)
                        .withPost(TurnoutReportPages.MAX_POSTED_BYTES, reports::take),
                new Route("/{call}/turnout.png", errors, pages.picture(new Drawn())));
    }

    /** Where readers check what they hold, and others take over what was issued. */
    private static List<Route> checks(Sources sources, Templates templates, ErrorForm errors) {
        Supplier<List<Call>> calls = () -> sources.index.get().calls();
        IssuedTexts issued =
                new IssuedTexts(() -> calls.get().stream().map(Call::slug).toList(), sources.texts.versions()::of);
        CarriedPages carried = new CarriedPages(Fetcher.guarded(CarriedPages.LIMITS));
        VerifyPages pages = new VerifyPages(templates, sources.index, issued, carried);
        FeedsResource feeds = feeds(sources);
        return List.of(
                new Route(VerifyPages.ADDRESS, errors, pages::ask).withPost(VerifyPages.MAX_POSTED_BYTES, pages::check),
                new Route("/calls.atom", errors, feeds::atom),
                new Route("/calls.json", errors, feeds::json));
    }

    /** Who carried it, for people and for programs. */
    private static List<Route> newsrooms(Sources sources, Templates templates, ErrorForm errors) {
        CarriagePages.Sources carried = carriages(sources);
        CarriagePages pages = new CarriagePages(templates, carried);
        CarriedResource resource =
                new CarriedResource(sources.index, sources.carriages, carried.reports(), sources.clock);
        return List.of(
                new Route("/{call}/carried", errors, pages::show).withPost(CarriagePages.MAX_POSTED_BYTES, pages::tell),
                new Route("/api/v1/calls/{call}/carried", PROBLEMS, resource::list)
                        .withPost(CarriedResource.MAX_BYTES, resource::post));
    }

    private static CarriagePages.Sources carriages(Sources sources) {
        CarriageReports reports = new CarriageReports(sources.carriages, sources.texts.versions(), sources.clock);
        return new CarriagePages.Sources(sources.index, sources.carriages, reports, sources.clock);
    }

    private static List<Route> api(Sources sources) {
        byte[] healthy = "ok\n".getBytes(StandardCharsets.US_ASCII);
        CallsResource calls = new CallsResource(sources.index, sources.texts.versions());
        EndorsementsResource endorsements =
                new EndorsementsResource(sources.index, sources.texts.versions(), sources.endorsements, sources.clock);
        TurnoutResource turnout = new TurnoutResource(sources.index, sources.events, sources.turnout, sources.clock);
        OrganizationKeyResource keys = new OrganizationKeyResource(sources.organizations, sources.clock);
        return List.of(
                new Route(
                        "/health",
                        PROBLEMS,
                        request -> Answer.of(Media.TEXT, healthy).withCaching(Answer.Caching.NEVER)),
                new Route("/api/v1/calls", PROBLEMS, calls::list),
                new Route("/api/v1/calls/{call}", PROBLEMS, calls::one),
                new Route("/api/v1/calls/{call}/endorsements", PROBLEMS, endorsements::list)
                        .withPost(EndorsementsResource.MAX_BYTES, endorsements::post),
                new Route("/api/v1/calls/{call}/turnout", PROBLEMS, turnout::totals)
                        .withPost(TurnoutResource.MAX_BYTES, turnout::post),
                new Route("/api/v1/organizations/{slug}/key", PROBLEMS, keys::list)
                        .withPost(OrganizationKeyResource.MAX_BYTES, keys::post),
                new Route("/api/v1/events", PROBLEMS, new ChangesResource(sources.index)),
                new Route("/api/v1/events/nearest", PROBLEMS, new NearestResource(sources.index, sources.finder)),
                new Route("/api/v1/clusters", PROBLEMS, new ClustersResource(sources.index)),
                new Route("/api/v1/places", PROBLEMS, new PlacesResource(sources.places)),
                new Route("/api/v1/openapi.json", PROBLEMS, OpenApi::describe));
    }

    private static List<Route> files(Sources sources, ErrorForm errors) {
        FilesResource files = files(sources);
        VersionFilesResource versions =
                new VersionFilesResource(sources.index, sources.texts.versions(), sources.texts.proofs());
        return List.of(
                new Route("/{call}/v{number}/{language}.txt", errors, versions::text),
                new Route("/{call}/v{number}/{language}.txt.minisig", errors, versions::signature),
                new Route("/{call}/v{number}/{language}.txt.tlog-proof", errors, versions::proof),
                new Route("/{call}/events.csv", errors, files.in(ExportFormat.CSV, Media.TABLE)),
                new Route("/{call}/events.ics", errors, files.in(ExportFormat.ICS, Media.CALENDAR)),
                new Route("/{call}/events.atom", errors, subscribable(files.in(ExportFormat.ATOM, Media.ATOM))),
                new Route(
                        "/{call}/events.json", errors, subscribable(files.in(ExportFormat.JSONFEED, Media.JSON_FEED))),
                new Route("/{call}/events.bin", errors, new CallFileResource(sources.index)),
                new Route("/{call}/events.geojson", errors, files.in(ExportFormat.GEOJSON, Media.GEOJSON)),
                new Route("/{call}/events/{id}.ics", errors, new EventFileResource(sources.index, sources.events)));
    }
}
