package org.convoke.circulate;

import java.time.Clock;
import java.time.Duration;
import org.convoke.call.CallSlug;
import org.convoke.call.History;
import org.convoke.call.Versions;
import org.convoke.i18n.UserError;
import org.convoke.web.Network;
import org.convoke.web.NetworkLimit;

/** Takes what newsrooms say of themselves, by the form and by the API alike: of calls that issued something, and not too often. */
public final class CarriageReports {

    /** A newsroom tells of a few pages, one a language. */
    private static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Carriages carriages;
    private final Versions versions;
    private final Clock clock;
    private final NetworkLimit limit;

    public CarriageReports(Carriages carriages, Versions versions, Clock clock) {
        this.carriages = carriages;
        this.versions = versions;
        this.clock = clock;
        this.limit = new NetworkLimit(MOST, WINDOW, clock);
    }

    /** @throws UserError when there is nothing to carry yet, the network reported too often, or the report is refused */
    public Carriage take(CallSlug call, CarriageReport report, Network network) {
        limit.take(network);
        if (shown(call).isEmpty()) {
            throw UserError.conflict("error.carried.nothing");
        }
        return carriages.report(call, report, clock.instant());
    }

    /** What of a call may be carried now. */
    public History shown(CallSlug call) {
        return versions.of(call);
    }
}
