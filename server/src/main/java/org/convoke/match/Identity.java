package org.convoke.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import org.convoke.call.CallSlug;
import org.convoke.event.Address;
import org.convoke.event.Content;
import org.convoke.event.Draft;
import org.convoke.event.EventId;
import org.convoke.event.GeocodePrecision;
import org.convoke.event.Position;
import org.convoke.event.Venue;
import org.convoke.event.When;
import org.jspecify.annotations.Nullable;

/**
 * Names records: which two are the same record of one source, and the id that an event gets from that. The key is the
 * source's own id or UID; without one it is place, day, time and title, folded, and regions and countries by one name each.
 * Two records with one key are told apart by a running number in the order of the file.
 *
 * <p>The id is the first 64 bits of SHA-256 over call, source, key, occurrence and running number, in base 36. It needs no
 * store, so an import that was killed names every event as before. Among ten million events two share an id with a
 * chance of one in 370,000. Not safe for several threads.
 */
final class Identity {

    /** Separates the parts of a key; no text holds it. */
    private static final char END = '\u0000';

    private final MessageDigest digest;
    private final String prefix;
    private final AreaNames areas;

    Identity(CallSlug call, String source, AreaNames areas) {
        this.areas = areas;
        this.prefix = call.value() + END + source + END;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What of a draft is left out of its key. */
    record Without(boolean day, boolean place) {

        static final Without NOTHING = new Without(false, false);
    }

    /** The hash of a draft's key, by which records that are equal in it are numbered. */
    long key(Draft draft, Without without) {
        StringBuilder key = new StringBuilder(128).append(prefix);
        if (draft.source().id() != null) {
            key.append("id").append(END).append(draft.source().id());
        } else {
            appendContent(key, draft.content(), without);
        }
        key.append(END);
        if (draft.occurrence() != null && !without.day()) {
            key.append(draft.occurrence());
        }
        return hash(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The id of the record with this key that came as number {@code running}, from 0. */
    EventId id(long key, int running) {
        long bits = running == 0
                ? key
                : hash(ByteBuffer.allocate(12).putLong(key).putInt(running).array());
        String digits = Long.toUnsignedString(bits, 36);
        return new EventId("0".repeat(EventId.LENGTH - digits.length()) + digits);
    }

    private long hash(byte[] bytes) {
        return ByteBuffer.wrap(digest.digest(bytes)).getLong();
    }

    private void appendContent(StringBuilder key, Content content, Without without) {
        key.append("said").append(END).append(fold(content.title())).append(END);
        When when = without.day() ? null : content.when();
        if (when != null) {
            key.append(when.date()).append(when.start() == null ? "" : when.start());
        }
        key.append(END);
        if (!without.place()) {
            appendPlace(key, content.venue());
        }
    }

    /** Names go before the position: a position corrected by hand must not make another event. */
    private void appendPlace(StringBuilder key, Venue venue) {
        Address address = venue.address();
        String country = address.country();
        String region = address.region() == null ? null : areas.region(address.region(), country);
        int before = key.length();
        appendFolded(key, venue.name() == null ? null : areas.withoutArea(venue.name(), region, country));
        appendFolded(key, address.lines());
        appendFolded(key, address.locality());
        appendFolded(key, address.postalCode());
        Position position = venue.position();
        if (key.length() == before + 4 && position != null && position.precision() == GeocodePrecision.EXACT) {
            key.append(position.latLon());
        }
        appendFolded(key, region);
        appendFolded(key, country);
    }

    private static void appendFolded(StringBuilder key, @Nullable String text) {
        key.append(text == null ? "" : fold(text)).append(END);
    }

    /** Leaves letters and digits in lower case, without marks, so that respelling makes no new event. */
    static String fold(String text) {
        // Normalizer recognizes text that needs no change, plain ASCII above all, and gives it back as it is.
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); ) {
            int letter = plain.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                folded.appendCodePoint(letter);
            }
            at += Character.charCount(letter);
        }
        return folded.toString();
    }
}
