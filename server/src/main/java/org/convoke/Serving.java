package org.convoke;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.convoke.call.LookStore;
import org.convoke.call.VersionStore;
import org.convoke.call.Versions;
import org.convoke.circulate.Bulletins;
import org.convoke.circulate.CarriageRound;
import org.convoke.circulate.CarriageStore;
import org.convoke.circulate.CarriedList;
import org.convoke.circulate.LinkCheck;
import org.convoke.circulate.hub.Hub;
import org.convoke.circulate.hub.HubResource;
import org.convoke.circulate.hub.Subscriber;
import org.convoke.circulate.hub.SubscriptionStore;
import org.convoke.circulate.hub.Topics;
import org.convoke.event.EarlierPlanStore;
import org.convoke.event.EventStore;
import org.convoke.find.Finder;
import org.convoke.find.PlaceLookup;
import org.convoke.i18n.UserError;
import org.convoke.index.IndexFollower;
import org.convoke.index.StoreFeed;
import org.convoke.log.Cosigning;
import org.convoke.log.Log;
import org.convoke.log.LogProof;
import org.convoke.organization.DomainProof;
import org.convoke.organization.EndorsementStore;
import org.convoke.organization.EndorserList;
import org.convoke.organization.OrganizationKeyStore;
import org.convoke.organization.OrganizationStore;
import org.convoke.organization.ProofRound;
import org.convoke.place.Gazetteer;
import org.convoke.publish.JsonEventForm;
import org.convoke.site.Towns;
import org.convoke.store.Store;
import org.convoke.turnout.TurnoutFollower;
import org.convoke.web.Server;
import org.convoke.web.SiteAddress;

/** The site of one folder, served until it is closed. The store stays the caller's. */
public final class Serving implements AutoCloseable {

    private final IndexFollower follower;
    private final Server server;
    private final List<Runnable> endings;

    /** @param endings of what goes on beside the answering of requests */
    private Serving(IndexFollower follower, Server server, List<Runnable> endings) {
        this.follower = follower;
        this.server = server;
        this.endings = List.copyOf(endings);
    }

    /**
     * Reads the index and opens the port; answers from the moment it returns. The gazetteer is read meanwhile, and the first
     * question for a place waits for it.
     *
     * @param port 0 for any that is free
     * @param site where readers reach it
     * @throws UserError when the port is taken
     */
    public static Serving start(Store store, String host, int port, Clock clock, SiteAddress site) {
        CompletableFuture<Gazetteer> gazetteer = FolderGazetteer.of(store.folder());
        IndexFollower follower = IndexFollower.start(new StoreFeed(store), new JsonEventForm(), Towns::resolve);
        PlaceLookup places = PlaceLookup.of(gazetteer::join);
        Finder finder = new Finder(follower::index, places, clock);
        EventStore events = new EventStore(store);
        OrganizationStore organizations = new OrganizationStore(store);
        Log log = new Log(store, site.origin());
        Versions versions = new Versions(
                new VersionStore(store)::list, () -> follower.index().callsState(), clock);
        CarriageStore carriages = new CarriageStore(store, organizations);
        TurnoutFollower turnout = TurnoutFollower.resuming(store);
        Routes.Sources sources = new Routes.Sources(
                follower::index,
                finder,
                places,
                events::listPublic,
                new EarlierPlanStore(store),
                new LookStore(store),
                organizations,
                new Routes.Texts(versions, index -> log.proof(index).map(LogProof::text)),
                new EndorserList(new EndorsementStore(store), clock),
                new CarriedList(carriages, () -> follower.index().callsState(), clock),
                turnout,
                clock,
                site);
        Topics topics = new Feeds(sources).topics();
        SubscriptionStore subscriptions = new SubscriptionStore(store);
        try {
            Server server = Server.start(
                    host,
                    port,
                    Routes.of(sources)
                            .with(Routes.log(log))
                            .with(Routes.hub(new HubResource(topics, subscriptions, clock))));
            ProofRound proofs =
                    new ProofRound(organizations, new OrganizationKeyStore(store), DomainProof.guarded(), clock);
            Cosigning cosigning = Cosigning.of(log);
            cosigning.start();
            CarriageRound carried = new CarriageRound(carriages, LinkCheck.guarded(), versions::of, clock);
            Bulletins bulletins = new Bulletins(() -> follower.index().calls(), versions::of);
            Hub hub = new Hub(
                    new Hub.Parts(
                            topics,
                            subscriptions,
                            Subscriber.guarded(clock),
                            (feed, page) -> bulletins
                                    .newestCall()
                                    .ifPresent(call -> carriages.reportFed(call, page, clock.instant()))),
                    clock);
            proofs.start();
            carried.start();
            hub.start();
            return new Serving(
                    follower,
                    server,
                    List.of(hub::close, carried::close, cosigning::close, proofs::close, turnout::close));
        } catch (UserError e) {
            turnout.close();
            follower.close();
            throw e;
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Lets requests under way end, then closes the port. */
    @Override
    public void close() {
        endings.forEach(Runnable::run);
        server.close();
        follower.close();
    }
}
