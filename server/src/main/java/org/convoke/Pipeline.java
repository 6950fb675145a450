package org.convoke;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.convoke.call.Call;
import org.convoke.call.CallStore;
import org.convoke.call.LookStore;
import org.convoke.call.VersionStore;
import org.convoke.call.Versions;
import org.convoke.circulate.CarriageRound;
import org.convoke.circulate.CarriageStore;
import org.convoke.circulate.LinkCheck;
import org.convoke.circulate.hub.SubscriptionStore;
import org.convoke.event.CallDaysStore;
import org.convoke.event.EventStore;
import org.convoke.event.ImportStore;
import org.convoke.event.OutboxStore;
import org.convoke.intake.Intake;
import org.convoke.moderate.Moderation;
import org.convoke.organization.DomainProof;
import org.convoke.organization.EndorsementStore;
import org.convoke.organization.OrganizationKeyStore;
import org.convoke.organization.OrganizationStore;
import org.convoke.organization.ProofRound;
import org.convoke.store.Store;
import org.convoke.turnout.TurnoutImportStore;
import org.convoke.turnout.TurnoutStore;
import org.jspecify.annotations.Nullable;

/**
 * One folder's store with every step wired to it by hand. Commands, pages and resources get what they need from here.
 * Safe for use by many threads.
 */
public final class Pipeline implements AutoCloseable {

    private final Store store;
    private final Clock clock;
    private final CallStore calls;
    private final LookStore looks;
    private final VersionStore versions;
    private final EventStore events;
    private final OutboxStore outbox;
    private final OrganizationStore organizations;
    private final OrganizationKeyStore organizationKeys;
    private final EndorsementStore endorsements;
    private final CarriageStore carriages;
    private final SubscriptionStore subscriptions;
    private final TurnoutStore turnout;
    private @Nullable Intake intake;

    private Pipeline(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.calls = new CallStore(store);
        this.looks = new LookStore(store);
        this.versions = new VersionStore(store);
        this.events = new EventStore(store);
        this.outbox = new OutboxStore(store);
        this.organizations = new OrganizationStore(store);
        this.organizationKeys = new OrganizationKeyStore(store);
        this.endorsements = new EndorsementStore(store);
        this.carriages = new CarriageStore(store, organizations);
        this.subscriptions = new SubscriptionStore(store);
        this.turnout = new TurnoutStore(store);
    }

    /** Opens a folder that has a store. Fails as {@link Store#open} does. */
    public static Pipeline open(Path folder, Clock clock) {
        return new Pipeline(Store.open(folder), clock);
    }

    /** Opens a folder, and makes it and its store when they are missing. Fails as {@link Store#openOrCreate} does. */
    public static Pipeline openOrCreate(Path folder, Clock clock) {
        return new Pipeline(Store.openOrCreate(folder), clock);
    }

    /** The same store by another clock, for what is made up to have happened then. It closes with this one. */
    public Pipeline at(Clock other) {
        return new Pipeline(store, other);
    }

    public Clock clock() {
        return clock;
    }

    public Store store() {
        return store;
    }

    public CallStore calls() {
        return calls;
    }

    public LookStore looks() {
        return looks;
    }

    public VersionStore versions() {
        return versions;
    }

    public EventStore events() {
        return events;
    }

    public OutboxStore outbox() {
        return outbox;
    }

    public OrganizationStore organizations() {
        return organizations;
    }

    public OrganizationKeyStore organizationKeys() {
        return organizationKeys;
    }

    public EndorsementStore endorsements() {
        return endorsements;
    }

    public CarriageStore carriages() {
        return carriages;
    }

    public SubscriptionStore subscriptions() {
        return subscriptions;
    }

    /** Reads pages that carry texts and compares them with what is public now; not yet started. */
    public CarriageRound carriageRound(LinkCheck check) {
        Object unchanging = new Object();
        return new CarriageRound(carriages, check, new Versions(versions::list, () -> unchanging, clock)::of, clock);
    }

    public TurnoutStore turnout() {
        return turnout;
    }

    /** Asks domains whether they stand behind their organizations; not yet started. */
    public ProofRound proofRound(DomainProof proof) {
        return new ProofRound(organizations, organizationKeys, proof, clock);
    }

    /** Stores a call's new title, days and language; gives back how many events were published or held by that. */
    public int changeCall(Call call) {
        Moderation moderation = new Moderation(call.days());
        return new CallDaysStore(store)
                .change(call, content -> moderation.findReason(content).orElse(null), clock.instant());
    }

    /** Reads files into a call. One bad record never aborts a file, and one bad file never aborts the others. */
    public ImportReport importFiles(ImportRequest request, ImportProgress progress) {
        ImportReport report =
                new Import(new ImportStore(store, new TurnoutImportStore()), intake(), clock).run(request, progress);
        if (!request.isDryRun()) {
            outbox.trim(clock.instant());
        }
        return report;
    }

    /** Made at the first import, because the gazetteer takes a moment to read. */
    private synchronized Intake intake() {
        Intake made = intake;
        if (made == null) {
            made = new Intake(FolderGazetteer.of(store.folder()).join());
            intake = made;
        }
        return made;
    }

    /** Reads every published event, tells all who follow to do the same, and gives back how many there are. */
    public long reindex() {
        AtomicLong count = new AtomicLong();
        events.readPublic(event -> count.incrementAndGet());
        outbox.startNewEpoch();
        return count.get();
    }

    @Override
    public void close() {
        store.close();
    }
}
