package org.convoke.organization;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.convoke.sign.PublicKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks domains again and again, one after the other on a thread of its own, whether they still stand behind their
 * organizations; no reader ever waits for it. A domain that says so is asked every day, any other every hour.
 */
public final class ProofRound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProofRound.class);

    /** How often the list is gone through for those whose turn it is. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final OrganizationStore organizations;
    private final OrganizationKeyStore keys;
    private final DomainProof proof;
    private final Clock clock;
    private final CountDownLatch isClosed = new CountDownLatch(1);

    public ProofRound(OrganizationStore organizations, OrganizationKeyStore keys, DomainProof proof, Clock clock) {
        this.organizations = organizations;
        this.keys = keys;
        this.proof = proof;
        this.clock = clock;
    }

    /** Goes round until it is closed. */
    public ProofRound start() {
        Thread.ofVirtual().name("domain-proof").start(this::run);
        return this;
    }

    private void run() {
        try {
            do {
                once();
            } while (!isClosed.await(PAUSE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            LOG.debug("the round of domains was interrupted", e);
        }
    }

    /** Asks every domain whose turn it is; gives back how many. */
    public int once() {
        int asked = 0;
        for (OrganizationEntry each : organizations.list()) {
            boolean isDue = each.organization().domain().isPresent()
                    && each.proof().isDue(clock.instant())
                    && isClosed.getCount() > 0;
            if (isDue && isAsked(each)) {
                asked++;
            }
        }
        if (asked > 0) {
            LOG.info("domains asked count={}", asked);
        }
        return asked;
    }

    /** One that cannot be asked is no reason not to ask the others. */
    private boolean isAsked(OrganizationEntry entry) {
        try {
            ask(entry);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("a domain could not be asked organization={}", entry.slug(), e);
            return false;
        }
    }

    /** Asks one domain now and writes down what it says; an organization without a key gets the one that its domain publishes. */
    public DomainProof.Answer ask(OrganizationEntry entry) {
        Domain domain = entry.organization().domain().orElseThrow();
        String own = entry.key().map(key -> key.key().line()).orElse(null);
        DomainProof.Answer answer = proof.ask(domain, entry.token(), own);
        organizations.setProof(entry.slug(), answer, clock.instant());
        if (own == null
                && answer instanceof DomainProof.Answer.Proven(DomainProof.Way _, String published)
                && published != null) {
            PublicKey.parse(published)
                    .filter(key ->
                            entry.keys().stream().noneMatch(known -> known.key().equals(key)))
                    .ifPresent(key -> keys.add(entry.slug(), key, false, clock.instant()));
        }
        return answer;
    }

    @Override
    public void close() {
        isClosed.countDown();
    }
}
