package org.convoke.circulate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.convoke.i18n.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page that is said to carry a text.
 *
 * @param found what it had when it was last read; absent when it never was
 * @param tried when it was last asked for; absent when it never was
 * @param failures how often in a row it could not be read since
 * @param fault why, the last time; absent when it could
 */
public record Examination(
        @Nullable Found found,
        @Nullable Instant tried,
        int failures,
        @Nullable String fault) {

    /** Of a page that nobody looked at. */
    public static final Examination NONE = new Examination(null, null, 0, null);

    /** How often a listed page is read again. */
    private static final Duration DAILY = Duration.ofDays(1);

    /** How often, when it has been listed for {@link #YOUNG}: by then pages rarely change. */
    private static final Duration WEEKLY = Duration.ofDays(7);

    private static final Duration YOUNG = Duration.ofDays(30);

    /** How soon a page is asked for again that could not be read; twice as late each time, but daily at least. */
    private static final Duration RETRY = Duration.ofHours(1);

    /** A page that waits for a coordinator is asked for no more often than this in vain. */
    private static final int MOST_WHILE_HELD = 3;

    /**
     * What a page had.
     *
     * @param version the one that is on the page; absent with {@link CarriageMark#ABSENT}
     * @param language of that text, BCP 47; absent with the version
     * @param at when it was read
     */
    public record Found(
            CarriageMark mark,
            @Nullable Integer version,
            @Nullable String language,
            Instant at) {}

    /** What is known after this reading. */
    Examination after(LinkCheck.Result result, Instant now) {
        return switch (result) {
            case LinkCheck.Result.Read(CarriageMark mark, Integer version, String language) ->
                new Examination(new Found(mark, version, language, now), now, 0, null);
            case LinkCheck.Result.Unread(Message reason) -> new Examination(found, now, failures + 1, reason.key());
        };
    }

    /** When to ask for the page again; empty for never. */
    Optional<Instant> due(Carriage.State state, Instant reported) {
        Instant last = tried;
        if (state == Carriage.State.REMOVED) {
            return Optional.empty();
        }
        if (last == null) {
            return Optional.of(reported);
        }
        boolean isHeld = state == Carriage.State.HELD;
        if (failures > 0) {
            Duration pause = RETRY.multipliedBy(1L << Math.min(failures - 1, 5));
            boolean isEnough = isHeld && failures >= MOST_WHILE_HELD;
            return isEnough ? Optional.empty() : Optional.of(last.plus(pause.compareTo(DAILY) < 0 ? pause : DAILY));
        }
        boolean isYoung = last.isBefore(reported.plus(YOUNG));
        return isHeld ? Optional.empty() : Optional.of(last.plus(isYoung ? DAILY : WEEKLY));
    }
}
