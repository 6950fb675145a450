package org.convoke.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoke.call.Call;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.organization.Domain;
import org.convoke.place.Gazetteer;
import org.convoke.store.Store;
import org.convoke.turnout.Totals;
import org.convoke.turnout.TurnoutFollower;

/** Writes the numbers of a call as open data into a new folder. */
public final class ReleaseFolder {

    /** Somebody who changes numbers more often than they can be read must stop for a moment. */
    private static final int MAX_READINGS = 5;

    private final Store store;
    private final Gazetteer gazetteer;

    public ReleaseFolder(Store store, Gazetteer gazetteer) {
        this.store = store;
        this.gazetteer = gazetteer;
    }

    /**
     * On what terms data is released.
     *
     * @param creator who releases it
     * @param publishers domains of bodies, which may be named as those of sources
     */
    public record Terms(String creator, Collection<Domain> publishers) {

        public Terms {
            publishers = List.copyOf(publishers);
        }
    }

    /**
     * What was released.
     *
     * @param asOf the state
     * @param unnamed hosts of sources that were left out because they are under no publisher's domain, each with how many
     *     reports it has, in alphabetical order
     */
    public record Outcome(Totals.AsOf asOf, Map<String, Integer> unnamed) {}

    /**
     * Writes all files, or none.
     *
     * @param folder that is not there yet, or empty
     * @throws UserError when the folder has something in it or cannot be written
     */
    public Outcome write(Call call, Terms terms, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            requireEmpty(target);
            requireEmpty(part);
            Files.createDirectories(part);
            try {
                Outcome outcome = write(call, terms, new ReleaseFiles(store, gazetteer, part));
                Files.deleteIfExists(target);
                Files.move(part, target);
                return outcome;
            } finally {
                delete(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(UserError.Kind.UNAVAILABLE, Message.of("error.export.write", folder.toString()), e);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.of(folder)) {
                if (files.findAny().isPresent()) {
                    throw UserError.conflict("cli.release.exists", folder.toString());
                }
            }
        }
    }

    /** Writes until nothing changed meanwhile, so that events, reports and sums are of one state. */
    private Outcome write(Call call, Terms terms, ReleaseFiles files) throws IOException {
        for (int i = 0; i < MAX_READINGS; i++) {
            Publishers publishers = new Publishers(terms.publishers());
            Totals.AsOf asOf = files.write(call, terms.creator(), publishers);
            if (TurnoutFollower.totalsNow(store, call.slug()).asOf().equals(asOf)) {
                return new Outcome(asOf, publishers.unknown());
            }
        }
        throw UserError.conflict("cli.release.busy");
    }

    /** Leaves nothing behind of what could not be finished. */
    private static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (Stream<Path> files = Files.list(part)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(part);
        }
    }
}
