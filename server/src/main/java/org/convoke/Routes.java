package org.convoke;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.convoke.api.OpenApi;
import org.convoke.api.Problems;
import org.convoke.call.Call;
import org.convoke.call.CallSlug;
import org.convoke.call.Look;
import org.convoke.call.Pictures;
import org.convoke.call.Proofs;
import org.convoke.call.Versions;
import org.convoke.circulate.CarriageReports;
import org.convoke.circulate.Carriages;
import org.convoke.circulate.CarriedResource;
import org.convoke.circulate.hub.HubResource;
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

    private final Sources sources;
    private final Feeds feeds;
    private final Templates templates = new Templates();
    private final ErrorForm errors = new ErrorPages(templates);

    private Routes(Sources sources) {
        this.sources = sources;
        this.feeds = new Feeds(sources);
    }

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
        return new Routes(sources).book();
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

    private AddressBook book() {
        List<Route> routes = new ArrayList<>(api());
        routes.addAll(files());
        routes.addAll(pages());
        routes.addAll(kit());
        routes.addAll(who());
        routes.addAll(checks());
        routes.addAll(newsrooms());
        routes.addAll(numbers());
        routes.addAll(Assets.routes(errors));
        return new AddressBook(routes, PROBLEMS, errors, sources.site);
    }

    private List<Route> pages() {
        Supplier<EventIndex> index = sources.index;
        LookPages looks = new LookPages(index, sources.pictures);
        Statements statements = new Statements(sources.texts.versions());
        return List.of(
                new Route("/", errors, new HomePages(templates, index, sources.finder, sources.clock)),
                new Route(
                        "/{call}",
                        errors,
                        shared(new CallPages(templates, statements, standing(), carriages(), sources.turnout))),
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
                        shared(new DiffPages(templates, index, sources.texts.versions()))),
                new Route(
                        "/{call}/history",
                        errors,
                        shared(new HistoryPages(templates, index, sources.texts.versions()))),
                new Route(
                        "/{call}/v{number}/{language}",
                        errors,
                        shared(new VersionPages(templates, index, sources.texts.versions(), statements))),
                new Route("/{call}/map", errors, new MapPages(templates, index)),
                new Route("/{call}/map/view", errors, new MapViewPages(templates, index)),
                new Route("/{call}/look.css", errors, looks::stylesheet),
                new Route("/{call}/picture.jpg", errors, looks.picture(Look.Size.LARGE)),
                new Route("/{call}/picture-small.jpg", errors, looks.picture(Look.Size.SMALL)));
    }

    /** A page that tells of a call, its events, its texts, who endorses and who carried them, and of nothing else. */
    private SharedPage shared(Handler page) {
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
    private List<Route> kit() {
        Drawn drawn = new Drawn();
        PreviewPages previews = new PreviewPages(sources.index, drawn);
        Statements statements = new Statements(sources.texts.versions());
        OembedResource oembed = new OembedResource(sources.index, sources.texts.versions(), statements, PROBLEMS);
        return List.of(
                new Route("/e/{id}", errors, new ShortAddress(sources.index)),
                new Route("/{call}/print", errors, new PrintPages(templates, sources.index)),
                new Route("/{call}/events/{id}.pdf", errors, new PosterPages(sources.index, sources.events, drawn)),
                new Route("/{call}/statement.pdf", errors, new StatementPdfPages(sources.index, statements, drawn)),
                new Route("/{call}/share", errors, shared(new SharePages(templates, sources.index, statements))),
                new Route(OembedResource.ADDRESS, PROBLEMS, oembed::answer),
                new Route("/{call}/preview.png", errors, previews::call),
                new Route("/{call}/events/{id}.png", errors, previews::event));
    }

    private EndorsersPages.Sources standing() {
        return new EndorsersPages.Sources(sources.index, sources.texts.versions(), sources.endorsements, sources.clock);
    }

    /** Who stands behind it. */
    private List<Route> who() {
        EndorsersPages.Sources standing = standing();
        OrganizationPages pages = new OrganizationPages(templates, sources.organizations, standing);
        return List.of(
                new Route("/{call}/endorsers", errors, new EndorsersPages(templates, standing)),
                new Route("/organizations/{slug}", errors, pages::page),
                new Route("/organizations/{slug}.pub", errors, pages::key),
                new Route("/organizations/{slug}/logo.png", errors, pages::logo));
    }

    /** How many came. */
    private List<Route> numbers() {
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
    private List<Route> checks() {
        Supplier<List<Call>> calls = () -> sources.index.get().calls();
        IssuedTexts issued =
                new IssuedTexts(() -> calls.get().stream().map(Call::slug).toList(), sources.texts.versions()::of);
        CarriedPages carried = new CarriedPages(Fetcher.guarded(CarriedPages.LIMITS));
        VerifyPages pages = new VerifyPages(templates, sources.index, issued, carried);
        return List.of(
                new Route(VerifyPages.ADDRESS, errors, pages::ask).withPost(VerifyPages.MAX_POSTED_BYTES, pages::check),
                new Route("/calls.atom", errors, feeds.texts()::atom),
                new Route("/calls.json", errors, feeds.texts()::json));
    }

    /** Who carried it, for people and for programs. */
    private List<Route> newsrooms() {
        CarriagePages.Sources carried = carriages();
        CarriagePages pages = new CarriagePages(templates, carried);
        CarriedResource resource =
                new CarriedResource(sources.index, sources.carriages, carried.reports(), sources.clock);
        return List.of(
                new Route("/{call}/carried", errors, pages::show).withPost(CarriagePages.MAX_POSTED_BYTES, pages::tell),
                new Route("/api/v1/calls/{call}/carried", PROBLEMS, resource::list)
                        .withPost(CarriedResource.MAX_BYTES, resource::post));
    }

    private CarriagePages.Sources carriages() {
        CarriageReports reports = new CarriageReports(sources.carriages, sources.texts.versions(), sources.clock);
        return new CarriagePages.Sources(sources.index, sources.carriages, reports, sources.clock);
    }

    private List<Route> api() {
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

    private List<Route> files() {
        FilesResource files = feeds.events();
        VersionFilesResource versions =
                new VersionFilesResource(sources.index, sources.texts.versions(), sources.texts.proofs());
        return List.of(
                new Route("/{call}/v{number}/{language}.txt", errors, versions::text),
                new Route("/{call}/v{number}/{language}.txt.minisig", errors, versions::signature),
                new Route("/{call}/v{number}/{language}.txt.tlog-proof", errors, versions::proof),
                new Route("/{call}/events.csv", errors, files.in(ExportFormat.CSV, Media.TABLE)),
                new Route("/{call}/events.ics", errors, files.in(ExportFormat.ICS, Media.CALENDAR)),
                new Route("/{call}/events.atom", errors, Feeds.subscribable(files.in(ExportFormat.ATOM, Media.ATOM))),
                new Route(
                        "/{call}/events.json",
                        errors,
                        Feeds.subscribable(files.in(ExportFormat.JSONFEED, Media.JSON_FEED))),
                new Route("/{call}/events.bin", errors, new CallFileResource(sources.index)),
                new Route("/{call}/events.geojson", errors, files.in(ExportFormat.GEOJSON, Media.GEOJSON)),
                new Route("/{call}/events/{id}.ics", errors, new EventFileResource(sources.index, sources.events)));
    }
}
