package org.convoke.turnout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.convoke.count.Claim;
import org.convoke.count.Figure;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What ties a version of a report, or a ruling, to its entry in the log.
 *
 * <p>The digest is SHA-256 over the salt and then, each with its length in four bytes before it and absent ones as the length
 * -1, the UTF-8 of the fields in the order in which they stand below; numbers in decimal, instants as epoch milliseconds.
 */
final class ReportSeal {

    private ReportSeal() {}

    static Digest digest(byte[] salt, TurnoutReport report) {
        Claim claim = report.claim();
        Figure figure = claim.figure();
        Evidence evidence = report.evidence();
        Handling handling = report.handling();
        return digest(
                salt,
                report.id(),
                report.version(),
                report.event(),
                handling.state(),
                handling.door(),
                claim.basis(),
                claim.source(),
                claim.method(),
                figure.low(),
                figure.high(),
                figure.words(),
                figure.table(),
                millis(evidence.counted()),
                evidence.measure(),
                evidence.link(),
                evidence.file(),
                evidence.role(),
                evidence.areaSquareMeters(),
                handling.list(),
                handling.reason(),
                millis(handling.at()));
    }

    static Digest digest(byte[] salt, Ruling ruling) {
        return digest(
                salt,
                ruling.event(),
                ruling.kind(),
                number(ruling.range().low()),
                number(ruling.range().high()),
                ruling.report(),
                ruling.reason(),
                millis(ruling.at()));
    }

    private static Digest digest(byte[] salt, @Nullable Object... values) {
        List<Optional<byte[]>> fields = new ArrayList<>(values.length);
        Arrays.stream(values)
                .map(Optional::ofNullable)
                .map(value -> value.map(each -> each.toString().getBytes(StandardCharsets.UTF_8)))
                .forEach(fields::add);
        int length = salt.length;
        for (Optional<byte[]> field : fields) {
            length += Integer.BYTES + field.map(bytes -> bytes.length).orElse(0);
        }
        ByteBuffer all = ByteBuffer.allocate(length).put(salt);
        for (Optional<byte[]> field : fields) {
            all.putInt(field.map(bytes -> bytes.length).orElse(-1));
            field.ifPresent(all::put);
        }
        return Digest.of(all.array());
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
