package org.convoke.log;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.convoke.fetch.FetchRequest;
import org.convoke.fetch.Fetched;
import org.convoke.fetch.Fetcher;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.convoke.sign.NoteKey;
import org.convoke.sign.SignedNote;

/**
 * The log of somebody's site, read through the web.
 *
 * @param prefix where the log is, without a slash at its end
 */
public record SiteLog(Fetcher fetcher, String prefix) implements LogView {

    @Override
    public SignedNote checkpoint() {
        return SignedNote.parse(text("/checkpoint")).orElseThrow(() -> unreadable("/checkpoint"));
    }

    @Override
    public NoteKey key() {
        return NoteKey.parse(text("/key")).orElseThrow(() -> unreadable("/key"));
    }

    @Override
    public byte[] entries(long number, int width) {
        return get("/tile/entries/" + path(number, width));
    }

    @Override
    public byte[] tile(int level, long number, int width) {
        return get("/tile/" + level + "/" + path(number, width));
    }

    private static String path(long number, int width) {
        String suffix = width == TreeHash.TILE_WIDTH ? "" : ".p/" + width;
        return LogResource.path(number) + suffix;
    }

    private String text(String path) {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    /** @throws UserError when there is no answer, or none that is of use */
    private byte[] get(String path) {
        return switch (fetcher.fetch(FetchRequest.get(URI.create(prefix + path)))) {
            case Fetched.Answered answer when answer.isFound() -> answer.body();
            case Fetched.Answered _ -> throw UserError.notFound("log.error.not-found", prefix + path);
            case Fetched.Refused refused -> throw new UserError(UserError.Kind.UNAVAILABLE, refused.reason());
            case Fetched.Failed failed -> throw new UserError(UserError.Kind.UNAVAILABLE, failed.reason());
        };
    }

    private UserError unreadable(String path) {
        return new UserError(UserError.Kind.UNAVAILABLE, Message.of("log.error.not-found", prefix + path));
    }
}
