package org.convoke.circulate;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.convoke.organization.OrganizationEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the pages that carry texts again and again, one after the other on a thread of its own; no reader ever waits for it. A
 * page that was told of and has the text is listed by itself when it lies on the proven domain of an organization: then the
 * organization's own server says so. Anything else, and any alteration, is a coordinator's to decide.
 */
public final class CarriageRound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CarriageRound.class);

    /** How often it is looked whose turn it is. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 50;

    private final CarriageStore carriages;
    private final LinkCheck check;
    private final Function<CallSlug, History> versions;
    private final Clock clock;
    private final CountDownLatch isClosed = new CountDownLatch(1);
    private volatile @Nullable Kept kept;

    private record Kept(History shown, CarriedText text) {

        /** Histories are the same objects as long as nothing changed. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(History now) {
            return shown == now;
        }
    }

    /** @param versions those of a call that are public now */
    public CarriageRound(CarriageStore carriages, LinkCheck check, Function<CallSlug, History> versions, Clock clock) {
        this.carriages = carriages;
        this.check = check;
        this.versions = versions;
        this.clock = clock;
    }

    /** Goes round until it is closed. */
    public CarriageRound start() {
        Thread.ofVirtual().name("carriage-round").start(this::run);
        return this;
    }

    private void run() {
        try {
            while (!isClosed.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                goRound();
            }
        } catch (InterruptedException e) {
            LOG.debug("the round of pages was interrupted", e);
        }
    }

    private void goRound() {
        try {
            once();
        } catch (RuntimeException e) {
            LOG.warn("the pages that carry texts could not be looked at, trying again", e);
        }
    }

    /** Reads every page whose turn it is; gives back how many. */
    public int once() {
        int read = 0;
        for (Carriage each : carriages.listDue(clock.instant(), AT_ONCE)) {
            if (isClosed.getCount() > 0) {
                examine(each);
                read++;
            }
        }
        return read;
    }

    /** Reads one page now and writes down what it has. */
    public Carriage examine(Carriage carriage) {
        LinkCheck.Result result = check.check(carriage.told().link(), text(carriage.call()));
        Carriage examined = carriages.setExamination(
                carriage.number(), carriage.examination().after(result, clock.instant()));
        return isProven(examined) ? carriages.accept(examined.number(), clock.instant()) : examined;
    }

    private CarriedText text(CallSlug call) {
        History shown = versions.apply(call);
        Kept known = kept;
        if (known != null && known.isOf(shown)) {
            return known.text;
        }
        CarriedText text = CarriedText.of(shown);
        kept = new Kept(shown, text);
        return text;
    }

    private boolean isProven(Carriage carriage) {
        Examination.Found found = carriage.examination().found();
        Optional<OrganizationEntry> owner = carriages.organization(carriage);
        return carriage.decision().state() == Carriage.State.HELD
                && carriage.examination().failures() == 0
                && found != null
                && found.mark().isTrue()
                && owner.isPresent()
                && owner.get().proof().holds(clock.instant());
    }

    @Override
    public void close() {
        isClosed.countDown();
    }
}
