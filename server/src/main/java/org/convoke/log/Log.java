package org.convoke.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.convoke.sign.Digest;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SecretKey;
import org.convoke.sign.SignedNote;
import org.convoke.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The log of one folder: what it tells others. Everything is made from the entries in the store, which are there once their
 * transaction is; a checkpoint leaves only after {@link LogFolder} keeps it. Safe for use by many threads, and beside other
 * processes that serve the same folder.
 */
public final class Log {

    /** What the log calls itself while nobody has said where the site is. */
    private static final String NOWHERE = "localhost";

    private final Store store;
    private final LogFolder folder;
    private final String origin;
    private volatile @Nullable Signed latest;

    /** A checkpoint with its signatures. */
    private record Signed(Checkpoint checkpoint, SignedNote note, NoteKey key) {}

    private record Size(String origin, long entries) {}

    /** @param site where readers reach the site, as {@code https://call.example.org}; empty when nobody has said so */
    public Log(Store store, Optional<String> site) {
        this.store = store;
        this.folder = new LogFolder(store.folder());
        this.origin = originOf(site.orElse(NOWHERE));
    }

    /** What the log of a site calls itself: its address without the scheme. */
    public static String originOf(String site) {
        return site.replaceFirst("^https?://", "") + "/log";
    }

    /**
     * Returns the newest checkpoint, signed. Costs one short read while the log does not grow, and some milliseconds when it
     * did.
     *
     * @throws UserError when the store was put back to before what was signed, or the key's files are damaged
     */
    public SignedNote checkpoint() {
        return signed().note;
    }

    /**
     * Adds what witnesses signed to the newest checkpoint.
     *
     * @return whether it still is the newest
     */
    synchronized boolean addCosignatures(String text, List<SignedNote.Line> lines) {
        Signed known = latest;
        if (known == null || !known.note.text().equals(text)) {
            return false;
        }
        latest = new Signed(known.checkpoint, known.note.with(lines), known.key);
        return true;
    }

    /** The witnesses that sign the checkpoints. */
    public List<Cosigner> cosigners() {
        return folder.alone(folder::readCosigners);
    }

    /** Asks a witness from now on. */
    public void addCosigner(Cosigner witness) {
        folder.alone(() -> {
            folder.addCosigner(witness);
            return witness;
        });
    }

    /** The key that checks the checkpoints. */
    public NoteKey key() {
        return signed().key;
    }

    private Signed signed() {
        Size size = store.read(
                connection -> new Size(LogOriginStore.find(connection).orElse(origin), LogStore.readSize(connection)));
        Signed known = latest;
        if (known != null
                && known.checkpoint.size() == size.entries
                && known.checkpoint.origin().equals(size.origin)) {
            return known;
        }
        Signed fresh = folder.alone(this::sign);
        latest = fresh;
        return fresh;
    }

    /** Reads the store only while it holds the lock, so that what another process signed before is in what it sees. */
    private Signed sign() throws IOException {
        LogFolder.State state = folder.read();
        Checkpoint checkpoint = store.read(connection -> {
            long size = LogStore.readSize(connection);
            Tiles tiles = TileStore.tiles(connection);
            requireGrown(state.signed(), size, tiles);
            String name = LogOriginStore.find(connection).orElse(origin);
            return new Checkpoint(name, size, Digest.wrap(new Tree(tiles, size).root()));
        });
        if (!checkpoint.equals(state.signed())) {
            folder.remember(checkpoint);
        }
        SecretKey secret = state.key();
        NoteKey key = NoteKey.of(checkpoint.origin(), NoteKey.Kind.NOTE, secret.publicKey());
        return new Signed(checkpoint, SignedNote.sign(checkpoint.text(), key, secret), key);
    }

    private static void requireGrown(Checkpoint before, long size, Tiles tiles) {
        if (before.size() > size) {
            throw UserError.conflict("log.error.rolled-back", before.size(), size);
        }
        byte[] root = new Tree(tiles, before.size()).root();
        if (!Arrays.equals(root, before.root().bytes())) {
            throw UserError.conflict("log.error.changed", before.size());
        }
    }

    /**
     * Does nothing when the log would sign, or has not begun to.
     *
     * @throws UserError when nothing would be signed, because the log is not what it was when it signed last
     */
    public void requireSound() {
        if (!folder.isBegun()) {
            return;
        }
        folder.alone(() -> {
            Checkpoint before = folder.read().signed();
            store.read(connection -> {
                requireGrown(before, LogStore.readSize(connection), TileStore.tiles(connection));
                return true;
            });
            return before;
        });
    }

    /**
     * Begins to sign again after the log was rolled back, changed or forgotten: with a new key, because the old one has signed
     * what is no more. Whoever trusts the old key will refuse the new one, and should.
     *
     * @param suffix what is added to the names of the old key's files
     * @return where the old key is, when there was one
     */
    public Optional<Path> startAnew(String suffix) {
        latest = null;
        return folder.alone(() -> folder.startAnew(suffix));
    }

    /** Returns the entry of this index; empty when there is none, or its form is not known. */
    public Optional<LogEntry> entry(long index) {
        return store.read(connection -> new TileStore(connection).entries(index, 1)).stream()
                .findFirst()
                .flatMap(LogEntry::parse);
    }

    /** Returns the proof that the entry of this index stands in the log; empty when there is none yet. */
    public Optional<LogProof> proof(long index) {
        Signed signed = signed();
        if (index < 0 || index >= signed.checkpoint.size()) {
            return Optional.empty();
        }
        List<byte[]> path = store.read(
                connection -> new Tree(TileStore.tiles(connection), signed.checkpoint.size()).inclusion(index));
        return Optional.of(new LogProof(index, path, signed.note));
    }

    /**
     * Returns what a witness is asked that saw the log at an older size: the proof that the log went on from there, and the
     * newest checkpoint.
     *
     * @throws IllegalArgumentException when the log was never of that size
     */
    public String witnessRequest(long older) {
        Signed signed = signed();
        List<byte[]> proof = store.read(
                connection -> new Tree(TileStore.tiles(connection), signed.checkpoint.size()).consistency(older));
        StringBuilder request = new StringBuilder("old ").append(older).append('\n');
        proof.forEach(hash -> request.append(Base64Text.of(hash)).append('\n'));
        return request.append('\n').append(signed.note).toString();
    }

    /** Returns the first hashes of a tile; empty when there are not so many. */
    Optional<byte[]> tile(int level, long number, int width) {
        int shift = 8 * level;
        if (shift >= Long.SIZE - 9 || !isThere(number, width, shift)) {
            return Optional.empty();
        }
        return Optional.of(
                store.read(connection -> new TileStore(connection).read(level, number * TreeHash.TILE_WIDTH, width)));
    }

    /** Returns the first entries of a bundle, each after its length in two bytes; empty when there are not so many. */
    Optional<byte[]> entries(long number, int width) {
        if (!isThere(number, width, 0)) {
            return Optional.empty();
        }
        List<byte[]> entries =
                store.read(connection -> new TileStore(connection).entries(number * TreeHash.TILE_WIDTH, width));
        ByteBuffer bundle = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
        entries.forEach(entry -> bundle.putShort((short) entry.length).put(entry));
        return Optional.of(bundle.array());
    }

    private boolean isThere(long number, int width, int shift) {
        long known = store.<Long>read(LogStore::readSize) >> shift;
        return number <= known / TreeHash.TILE_WIDTH && number * TreeHash.TILE_WIDTH + width <= known;
    }
}
