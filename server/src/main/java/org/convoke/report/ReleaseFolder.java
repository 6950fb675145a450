package org.convoke.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.event.EventStore;
import org.convoke.event.PublicEvent;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.store.Store;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TurnoutFollower;
import org.convoke.turnout.TurnoutReport;

/** Writes the numbers of a call as open data into a new folder. */
public final class ReleaseFolder {

    /** Somebody who changes numbers more often than they can be read must stop for a moment. */
    private static final int MAX_READINGS = 5;

    private static final Comparator<PublicEvent> BY_DATE = Comparator.comparing(
                    (PublicEvent event) -> event.when().date())
            .thenComparing(event -> event.id().value());

    private final Store store;

    public ReleaseFolder(Store store) {
        this.store = store;
    }

    /**
     * Writes all files, or none.
     *
     * @param creator who releases the data
     * @param folder that is not there yet, or empty
     * @return the state that was released
     * @throws UserError when the folder has something in it or cannot be written
     */
    public Totals.AsOf write(Call call, String creator, Path folder) {
        Release release = read(call, creator);
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (isInUse(target)) {
                throw UserError.conflict("cli.release.exists", folder.toString());
            }
            Path part = target.resolveSibling(target.getFileName() + ".part");
            Files.createDirectories(part);
            for (Map.Entry<String, byte[]> file : release.files().entrySet()) {
                Files.write(part.resolve(file.getKey()), file.getValue());
            }
            Files.deleteIfExists(target);
            Files.move(part, target);
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.export.write", folder.toString()), e);
        }
        return release.totals().asOf();
    }

    private static boolean isInUse(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** Reads until nothing changed meanwhile, so that events, reports and sums are of one state. */
    private Release read(Call call, String creator) {
        for (int i = 0; i < MAX_READINGS; i++) {
            Release release = readOnce(call, creator);
            if (TurnoutFollower.totalsNow(store, call.slug())
                    .asOf()
                    .equals(release.totals().asOf())) {
                return release;
            }
        }
        throw UserError.conflict("cli.release.busy");
    }

    private Release readOnce(Call call, String creator) {
        try (TurnoutFollower turnout = new TurnoutFollower(store)) {
            Totals totals = turnout.totals(call.slug());
            List<ReleaseTables.Row> rows = new ArrayList<>();
            new EventStore(store)
                    .readPublic(
                            call.slug(),
                            event -> rows.add(new ReleaseTables.Row(
                                    event, turnout.find(event.id()).orElse(null))));
            rows.sort(Comparator.comparing(ReleaseTables.Row::event, BY_DATE));
            List<TurnoutReport> reports = new ArrayList<>();
            turnout.readAccepted(call.slug(), reports::add);
            return new Release(call, creator, totals, rows, reports);
        }
    }
}
