package org.convoke.verify;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.FetchRequest;
import org.convoke.fetch.Fetched;
import org.convoke.fetch.Fetcher;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/** Pages elsewhere that a reader asks about. Few are looked at at once, so that nobody can busy others through this site. */
public final class CarriedPages {

    /** What a page may cost: a reader waits for it. */
    public static final FetchLimits LIMITS = new FetchLimits(TextChecker.MAX_BYTES, Duration.ofSeconds(10), 4);

    private static final int AT_ONCE = 8;

    private final Fetcher fetcher;
    private final Semaphore free = new Semaphore(AT_ONCE);

    public CarriedPages(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Returns what stands at an address.
     *
     * @throws UserError when it cannot be had, or too many are being had already
     */
    public byte[] read(URI address) {
        if (!free.tryAcquire()) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("verify.busy"));
        }
        try {
            return switch (fetcher.fetch(FetchRequest.get(address))) {
                case Fetched.Answered answered when answered.isFound() -> answered.body();
                case Fetched.Answered answered ->
                    throw UserError.unreadable(
                            "verify.address.answer",
                            String.valueOf(address.getHost()),
                            String.valueOf(answered.status()));
                case Fetched.Refused refused -> throw new UserError(UserError.Kind.UNREADABLE, refused.reason());
                case Fetched.Failed failed -> throw new UserError(UserError.Kind.UNREADABLE, failed.reason());
            };
        } finally {
            free.release();
        }
    }
}
