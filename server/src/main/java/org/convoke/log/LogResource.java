package org.convoke.log;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convoke.i18n.UserError;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** Serves the log as C2SP tlog-tiles describes it: a checkpoint, tiles of hashes and bundles of entries. */
public final class LogResource {

    /** Level or entries, the number in groups of three digits, and the width of a tile that is not full. */
    private static final Pattern TILE = Pattern.compile(
            "/log/tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private final Log log;

    public LogResource(Log log) {
        this.log = log;
    }

    /** The newest checkpoint. */
    public Answer checkpoint(Request request) {
        return text(log.checkpoint().toString());
    }

    /** The key that checks the checkpoints, as {@code name+id+key}. */
    public Answer key(Request request) {
        return text(log.key() + "\n");
    }

    private static Answer text(String text) {
        return Answer.of(Media.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A tile of hashes or a bundle of entries. What was there once never changes. */
    public Answer tile(Request request) {
        Matcher parts = TILE.matcher(request.path());
        if (!parts.matches()) {
            throw missing();
        }
        long number = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? TreeHash.TILE_WIDTH : Integer.parseInt(parts.group(3));
        boolean isCanonical = parts.group(3) == null || width < TreeHash.TILE_WIDTH;
        if (!isCanonical || !parts.group(2).equals(path(number))) {
            throw missing();
        }
        Optional<byte[]> bytes = parts.group(1).equals("entries")
                ? log.entries(number, width)
                : log.tile(Integer.parseInt(parts.group(1)), number, width);
        return Answer.of(Media.BINARY, bytes.orElseThrow(LogResource::missing)).withCaching(Answer.Caching.FOREVER);
    }

    /** The number as the path writes it: {@code x001/x234/067}. */
    static String path(long number) {
        String last = String.format(Locale.ROOT, "%03d", number % 1000);
        StringBuilder path = new StringBuilder(last);
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return path.toString();
    }

    private static UserError missing() {
        return UserError.notFound("log.error.no-tile");
    }
}
