package org.convoke;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.convoke.event.Decision;
import org.convoke.event.ImportStore;
import org.convoke.event.ImportStore.Batch;
import org.convoke.event.ImportStore.Incoming;
import org.convoke.event.ImportStore.Saved;
import org.convoke.event.Outcome;
import org.convoke.event.Warning;
import org.convoke.event.WarningCode;
import org.convoke.intake.FileSummary;
import org.convoke.intake.IntakeOptions;
import org.convoke.intake.IntakeRecord;
import org.convoke.intake.RecordSink;
import org.convoke.match.Matcher;
import org.convoke.moderate.Moderation;
import org.convoke.store.Store;

/**
 * One file on its way into the store. The reading thread names the drafts and fills a batch while the store's writer works
 * on the one before; it waits when two are under way, so memory does not grow with the file.
 */
final class FileImport implements RecordSink {

    /** One transaction each: large enough that pages of the index on ids are written once for many rows. */
    private static final int EVENTS_PER_BATCH = 8192;

    private static final int BATCHES_UNDER_WAY = 2;

    private final ImportStore store;
    private final ImportRequest request;
    private final String source;
    private final SourceTally tally;
    private final Clock clock;
    private final ImportProgress progress;
    private final Matcher matcher;
    private final Moderation moderation;
    private final WarningList warnings = new WarningList();
    private final Deque<UnderWay> underWay = new ArrayDeque<>();
    private List<Incoming> drafts = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private final long[] ends = new long[End.values().length];
    private final long[] outcomes = new long[Outcome.values().length];
    private long eventCount;
    private long recordCount;

    /** Where a record can end, the best first. */
    private enum End {
        PUBLISHED,
        MERGED,
        HELD,
        REJECTED
    }

    private record Row(int record, int drafts) {}

    private record UnderWay(List<Row> rows, CompletableFuture<List<Saved>> future) {}

    FileImport(
            ImportStore store,
            ImportRequest request,
            String source,
            SourceTally tally,
            Matcher matcher,
            Clock clock,
            ImportProgress progress) {
        this.store = store;
        this.request = request;
        this.source = source;
        this.tally = tally;
        this.clock = clock;
        this.progress = progress;
        this.matcher = matcher;
        this.moderation = new Moderation(request.call().days());
    }

    IntakeOptions options() {
        IntakeOptions.Numbers numbers = new IntakeOptions.Numbers(request.phrases(), clock.instant());
        return new IntakeOptions(request.call(), source, request.columns(), request.defaults(), numbers);
    }

    @Override
    public void accept(IntakeRecord record) {
        warnings.addAll(record.warnings());
        recordCount++;
        if (record.drafts().isEmpty()) {
            ends[End.REJECTED.ordinal()]++;
            return;
        }
        record.drafts().forEach(draft -> drafts.add(matcher.match(draft)));
        rows.add(new Row(record.number(), record.drafts().size()));
        if (drafts.size() >= EVENTS_PER_BATCH) {
            submit();
        }
    }

    /** Stores what is left and waits until everything is durable. */
    void finish() {
        submit();
        while (!underWay.isEmpty()) {
            await(underWay.removeFirst());
        }
    }

    private void submit() {
        if (drafts.isEmpty()) {
            return;
        }
        if (underWay.size() == BATCHES_UNDER_WAY) {
            await(underWay.removeFirst());
        }
        Batch batch = new Batch(request.call().slug(), source, tally.isNew(), drafts);
        underWay.addLast(new UnderWay(
                rows,
                request.isDryRun()
                        ? CompletableFuture.completedFuture(store.plan(batch, moderation::decide, clock.instant()))
                        : store.save(batch, moderation::decide, clock.instant())));
        drafts = new ArrayList<>(EVENTS_PER_BATCH);
        rows = new ArrayList<>(EVENTS_PER_BATCH);
    }

    private void await(UnderWay batch) {
        List<Saved> saved = Store.await(batch.future());
        int next = 0;
        for (Row row : batch.rows()) {
            count(row, saved.subList(next, next + row.drafts()));
            next += row.drafts();
        }
        progress.stored(recordCount - rows.size());
    }

    private void count(Row row, List<Saved> saved) {
        End best = End.REJECTED;
        for (Saved each : saved) {
            End end = end(row, each.decision());
            best = end.compareTo(best) < 0 ? end : best;
            Outcome outcome = tally.count(each.decision().matched().id(), each.outcome());
            outcomes[outcome.ordinal()]++;
            eventCount++;
        }
        ends[best.ordinal()]++;
    }

    private End end(Row row, Decision decision) {
        return switch (decision) {
            case Decision.Publish _ -> End.PUBLISHED;
            case Decision.Merge _ -> End.MERGED;
            case Decision.Hold hold -> {
                warnings.add(heldWarning(row, hold));
                yield End.HELD;
            }
            case Decision.Reject reject -> {
                warnings.add(Warning.of(row.record(), null, reject.reason()));
                yield End.REJECTED;
            }
        };
    }

    private static Warning heldWarning(Row row, Decision.Hold hold) {
        return switch (hold.reason()) {
            case OUTSIDE_CALL -> Warning.of(row.record(), "date", WarningCode.HELD_OUTSIDE_CALL, day(hold));
            case NO_DAY -> Warning.of(row.record(), "date", WarningCode.HELD_NO_DAY);
            case NO_PLACE -> Warning.of(row.record(), "place", WarningCode.HELD_NO_PLACE);
        };
    }

    private static String day(Decision.Hold hold) {
        var when = hold.matched().draft().content().when();
        return when == null ? "" : when.date().toString();
    }

    ImportReport.FileReport report(String file, FileSummary summary, boolean isLastOfSource) {
        warnings.addAll(summary.warnings());
        return new ImportReport.FileReport(
                file,
                summary.format(),
                summary.isReadable(),
                new ImportReport.Records(
                        ends[End.PUBLISHED.ordinal()],
                        ends[End.MERGED.ordinal()],
                        ends[End.HELD.ordinal()],
                        ends[End.REJECTED.ordinal()]),
                new ImportReport.Events(
                        eventCount,
                        outcomes[Outcome.NEW.ordinal()],
                        outcomes[Outcome.UPDATED.ordinal()],
                        outcomes[Outcome.UNCHANGED.ordinal()],
                        isLastOfSource && summary.isReadable() ? tally.gone() : 0),
                warnings.list());
    }
}
