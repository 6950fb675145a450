package org.convoke.circulate;

import java.net.URI;
import java.time.Duration;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.FetchRequest;
import org.convoke.fetch.Fetched;
import org.convoke.fetch.Fetcher;
import org.convoke.i18n.Message;
import org.convoke.verify.TextChecker;
import org.jspecify.annotations.Nullable;

/** Reads pages elsewhere and says what they have of a text. Nothing of a page is kept. Safe for use by many threads. */
public final class LinkCheck {

    /** A page of news with everything around it. */
    static final int MAX_BYTES = TextChecker.MAX_BYTES;

    private static final FetchLimits LIMITS = new FetchLimits(MAX_BYTES, Duration.ofSeconds(15), 4);

    private static final int GONE = 410;
    private static final int MISSING = 404;

    private final Fetcher fetcher;

    public LinkCheck(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** Asks public machines only. */
    public static LinkCheck guarded() {
        return new LinkCheck(Fetcher.guarded(LIMITS));
    }

    /** What became of a look at a page. */
    public sealed interface Result {

        /** Nothing of the text is there. */
        Read ABSENT = new Read(CarriageMark.ABSENT, null, null);

        /** The page was read; its parts are those of {@link Examination.Found}. */
        record Read(
                CarriageMark mark,
                @Nullable Integer version,
                @Nullable String language) implements Result {}

        /** It could not be read; another time it may. */
        record Unread(Message reason) implements Result {}
    }

    /** A page that its own server says is not there has nothing; any other trouble is no answer. */
    Result check(URI link, CarriedText text) {
        return switch (fetcher.fetch(FetchRequest.get(link))) {
            case Fetched.Answered answered when answered.isFound() -> text.examine(answered.body());
            case Fetched.Answered answered
            when answered.status() == MISSING || answered.status() == GONE -> Result.ABSENT;
            case Fetched.Answered _ -> new Result.Unread(Message.of("error.fetch.failed", link.getHost()));
            case Fetched.Refused(Message reason) -> new Result.Unread(reason);
            case Fetched.Failed(Message reason) -> new Result.Unread(reason);
        };
    }
}
