package org.convoke.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import org.convoke.fetch.FetchRequest;
import org.convoke.fetch.Fetched;
import org.convoke.fetch.Fetcher;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;

/**
 * What another site of this kind answers at its addresses.
 *
 * @param site scheme, host and port
 */
public record SiteFiles(URI site, Fetcher fetcher) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws UserError when the site does not answer, or not with JSON */
    JsonNode json(String path) {
        try {
            return JSON.readTree(bytes(path));
        } catch (IOException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("cli.verify.site", site.toString()), e);
        }
    }

    /** @throws UserError when the site does not answer, or has nothing there */
    byte[] bytes(String path) {
        return switch (fetcher.fetch(FetchRequest.get(site.resolve(path)))) {
            case Fetched.Answered answered when answered.isFound() -> answered.body();
            case Fetched.Answered _ -> throw notOurs();
            case Fetched.Refused refused -> throw new UserError(UserError.Kind.UNREADABLE, refused.reason());
            case Fetched.Failed failed -> throw new UserError(UserError.Kind.UNAVAILABLE, failed.reason());
        };
    }

    /** It answers, but not as a site that issues calls does. */
    UserError notOurs() {
        return UserError.unreadable("cli.verify.site", site.toString());
    }
}
