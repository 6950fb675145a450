package org.convoke.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.FetchRequest;
import org.convoke.fetch.Fetched;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.Resolver;
import org.convoke.i18n.UserError;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SignedNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the newest checkpoint signed by the log's witnesses, in the background: readers get the log's own signature at once and
 * the others when they are there. A witness that does not answer is asked again.
 */
public final class Cosigning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);

    private static final int PAUSE_SECONDS = 2;

    /** An answer is a line or two. */
    private static final FetchLimits LIMITS = new FetchLimits(64 * 1024, Duration.ofSeconds(10), 0);

    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n?");

    private final Log log;
    private final Fetcher fetcher;
    private final Map<NoteKey, Long> seen = new HashMap<>();
    private final Map<NoteKey, String> complaints = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-cosigning").daemon().factory());

    private @Nullable Future<?> rounds;

    Cosigning(Log log, Fetcher fetcher) {
        this.log = log;
        this.fetcher = fetcher;
    }

    /** Asks the witnesses of a log wherever they are: whoever runs the log has named them. */
    public static Cosigning of(Log log) {
        return new Cosigning(log, new Fetcher((address, port) -> true, Resolver.ofMachine(), LIMITS));
    }

    /** Asks every two seconds from now on, when there is something new to sign. */
    public void start() {
        rounds = thread.scheduleWithFixedDelay(this::askAll, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Asks every witness once that has not signed the newest checkpoint. */
    void askAll() {
        try {
            for (Cosigner witness : log.cosigners()) {
                SignedNote note = log.checkpoint();
                if (!note.isSignedBy(witness.key())) {
                    ask(witness, note.text(), true);
                }
            }
        } catch (UserError e) {
            complain(log.key(), e.message().key());
        } catch (RuntimeException e) {
            // The next round may do better; without the catch there would be none.
            LOG.warn("witnesses not asked", e);
        }
    }

    private void ask(Cosigner witness, String text, boolean isFirst) {
        long known = seen.getOrDefault(witness.key(), 0L);
        byte[] body = log.witnessRequest(known).getBytes(StandardCharsets.UTF_8);
        FetchRequest.Content content = new FetchRequest.Content("text/plain; charset=utf-8", body, List.of());
        switch (fetcher.fetch(FetchRequest.post(witness.target(), content))) {
            case Fetched.Answered answer when answer.status() == 200 -> take(witness, text, answer.body());
            case Fetched.Answered answer
            when answer.status() == 409 && isFirst -> {
                Optional<Long> size = size(answer.body());
                if (size.isPresent() && size.get() <= sizeOf(text)) {
                    seen.put(witness.key(), size.get());
                    ask(witness, text, false);
                } else {
                    complain(witness.key(), "it has seen more of the log than there is");
                }
            }
            case Fetched.Answered answer -> complain(witness.key(), "status " + answer.status());
            case Fetched.Refused refused ->
                complain(witness.key(), refused.reason().key());
            case Fetched.Failed failed ->
                complain(witness.key(), failed.reason().key());
        }
    }

    private void take(Cosigner witness, String text, byte[] body) {
        List<SignedNote.Line> valid = new ArrayList<>();
        for (SignedNote.Line line :
                SignedNote.lines(new String(body, StandardCharsets.UTF_8)).orElse(List.of())) {
            if (new SignedNote(text, List.of(line)).isSignedBy(witness.key())) {
                valid.add(line);
            }
        }
        if (valid.isEmpty()) {
            complain(witness.key(), "no signature of it");
        } else if (log.addCosignatures(text, valid)) {
            seen.put(witness.key(), sizeOf(text));
            complaints.remove(witness.key());
        }
    }

    private static long sizeOf(String text) {
        return Checkpoint.parse(text).map(Checkpoint::size).orElse(0L);
    }

    private static Optional<Long> size(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return SIZE.matcher(text).matches() ? Optional.of(Long.parseLong(text.strip())) : Optional.empty();
    }

    /** Says the same thing of the same witness once. */
    private void complain(NoteKey witness, String what) {
        if (!what.equals(complaints.put(witness, what))) {
            LOG.warn("not cosigned witness={} because={}", witness.name(), what);
        }
    }

    @Override
    public void close() {
        if (rounds != null) {
            rounds.cancel(true);
        }
        thread.shutdownNow();
    }
}
