package org.convoke.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What ties an event to its entry in the log: sixteen random bytes, without which the digest there tells nothing, and the
 * entry's index.
 *
 * <p>The digest is SHA-256 over the salt and then, each with its length in four bytes before it and absent ones as the length
 * -1, the UTF-8 of: id, call, status, sequence, epoch milliseconds of the last change, the source's name, id and address, and
 * the content as the store has it.
 */
record EventSeal(byte[] salt, long index) {

    /** @param content as {@link ContentJson} wrote it: a later version may write the same content differently */
    static Digest digest(byte[] salt, Event event, String content) {
        SourceRef source = event.sources().getFirst();
        List<byte[]> fields = Stream.of(
                        event.id().value(),
                        event.call().value(),
                        event.status().name(),
                        String.valueOf(event.sequence()),
                        String.valueOf(event.updated().toEpochMilli()),
                        source.name(),
                        orEmpty(source.id()),
                        orEmpty(source.url()),
                        content)
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = salt.length;
        for (byte[] field : fields) {
            length += Integer.BYTES + field.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length).put(salt);
        for (int i = 0; i < fields.size(); i++) {
            boolean isAbsent = i == 6 && source.id() == null || i == 7 && source.url() == null;
            all.putInt(isAbsent ? -1 : fields.get(i).length).put(fields.get(i));
        }
        return Digest.of(all.array());
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
