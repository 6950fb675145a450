package org.convoke.organization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.jspecify.annotations.Nullable;

/**
 * Who endorses which call, kept in memory for the pages: read from the store once a second at most, because a command may have
 * changed it, and the same object for as long as it is the same. Safe for use by many threads.
 */
public final class EndorserList implements Endorsements {

    /** What a command changes shows within two seconds. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Endorsements endorsements;
    private final Clock clock;
    private final Map<CallSlug, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Instant until, List<Endorser> list) {}

    public EndorserList(Endorsements endorsements, Clock clock) {
        this.endorsements = endorsements;
        this.clock = clock;
    }

    @Override
    public List<Endorser> list(CallSlug call) {
        Instant now = clock.instant();
        Kept known = kept.get(call);
        if (known != null && now.isBefore(known.until)) {
            return known.list;
        }
        List<Endorser> read = endorsements.list(call);
        List<Endorser> list = known != null && known.list.equals(read) ? known.list : read;
        kept.put(call, new Kept(now.plus(KEPT), list));
        return list;
    }

    @Override
    public int countDamaged(CallSlug call) {
        return endorsements.countDamaged(call);
    }

    @Override
    public List<Endorsement> listBy(OrganizationSlug organization) {
        return endorsements.listBy(organization);
    }

    @Override
    public Optional<Instant> findDeadline(CallSlug call) {
        return endorsements.findDeadline(call);
    }

    @Override
    public Endorsement add(CallSlug call, EndorsementRecord record, String minisig, History versions, Instant now) {
        Endorsement added = endorsements.add(call, record, minisig, versions, now);
        kept.clear();
        return added;
    }

    @Override
    public Endorsement withdraw(WithdrawalRecord record, @Nullable String minisig, Instant now) {
        Endorsement withdrawn = endorsements.withdraw(record, minisig, now);
        kept.clear();
        return withdrawn;
    }
}
