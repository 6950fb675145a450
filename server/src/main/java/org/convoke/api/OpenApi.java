package org.convoke.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.convoke.web.Answer;
import org.convoke.web.Media;
import org.convoke.web.Request;

/** {@code /api/v1/openapi.json}: what the API takes and gives, for programs that read descriptions. */
public final class OpenApi {

    private static final byte[] DESCRIPTION = read();

    private OpenApi() {}

    /** Answers with the description. */
    public static Answer describe(Request request) {
        return Answer.of(Media.JSON, DESCRIPTION);
    }

    private static byte[] read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read openapi.json from the jar", e);
        }
    }
}
