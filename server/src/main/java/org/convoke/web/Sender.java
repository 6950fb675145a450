package org.convoke.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Puts an answer on the wire: security and caching fields, entity tag, 304, compression, HEAD. */
final class Sender {

    private Sender() {}

    static void send(Answer answer, ServerRequest request, ServerResponse response) {
        response.status(answer.status());
        writeHead(answer, response);
        boolean gzipAccepted = firstOf(request, HeaderNames.ACCEPT_ENCODING)
                .filter(Gzip::isAccepted)
                .isPresent();
        switch (answer.body()) {
            case Body.Fresh fresh -> sendFresh(answer, fresh, gzipAccepted, request, response);
            case Body.Shared shared -> sendShared(answer, shared, gzipAccepted, request, response);
            case Body.Kept kept -> sendKept(answer, kept, gzipAccepted, request, response);
        }
    }

    private static void writeHead(Answer answer, ServerResponse response) {
        for (Header header : Heads.of(answer.media())) {
            response.header(header);
        }
        response.header(Heads.of(answer.caching()));
        response.header(Heads.VARY_ENCODING);
        for (Field field : answer.fields()) {
            boolean isVary = field.name().equals("Vary");
            response.header(HeaderValues.create(
                    HeaderNames.create(field.name()), isVary ? field.value() + ", Accept-Encoding" : field.value()));
        }
    }

    private static void sendFresh(
            Answer answer, Body.Fresh fresh, boolean gzipAccepted, ServerRequest request, ServerResponse response) {
        boolean compress = gzipAccepted && answer.media().isCompressible() && fresh.length() >= Gzip.WORTHWHILE_BYTES;
        if (isUnchanged(answer, EntityTag.of(fresh.bytes(), fresh.length()), compress, request, response)) {
            return;
        }
        if (compress) {
            response.header(Heads.GZIP);
            byte[] compressed = Gzip.fast(fresh.bytes(), fresh.length());
            sendBytes(compressed, compressed.length, request, response);
        } else {
            sendBytes(fresh.bytes(), fresh.length(), request, response);
        }
    }

    private static void sendShared(
            Answer answer, Body.Shared shared, boolean gzipAccepted, ServerRequest request, ServerResponse response) {
        boolean compress = gzipAccepted && answer.media().isCompressible();
        if (isUnchanged(answer, shared.etag(), compress, request, response)) {
            return;
        }
        if (compress) {
            response.header(Heads.GZIP);
        }
        byte[] bytes = compress ? shared.gzip() : shared.plain();
        sendBytes(bytes, bytes.length, request, response);
    }

    private static void sendKept(
            Answer answer, Body.Kept kept, boolean gzipAccepted, ServerRequest request, ServerResponse response) {
        if (isUnchanged(answer, kept.etag(), gzipAccepted, request, response)) {
            return;
        }
        if (gzipAccepted) {
            response.header(Heads.GZIP);
            sendBytes(kept.gzip(), kept.gzip().length, request, response);
        } else {
            response.contentLength(kept.plainBytes());
            if (isHead(request)) {
                response.send();
                return;
            }
            try (OutputStream out = response.outputStream()) {
                Gzip.unpack(kept.gzip(), out);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot send " + request.path().rawPath(), e);
            }
        }
    }

    private static void sendBytes(byte[] bytes, int length, ServerRequest request, ServerResponse response) {
        if (isHead(request)) {
            response.contentLength(length);
            response.send();
        } else {
            response.send(bytes, 0, length);
        }
    }

    /** Sets the tag of what was found and, if the reader has it already, says so and nothing more. */
    private static boolean isUnchanged(
            Answer answer, String etag, boolean isCompressed, ServerRequest request, ServerResponse response) {
        if (answer.status() != 200) {
            return false;
        }
        // Two encodings of one content are two representations, so their strong tags differ.
        String quoted = isCompressed ? '"' + etag + "-gzip\"" : '"' + etag + '"';
        response.header(HeaderValues.create(Heads.ETAG, quoted));
        Optional<String> ifNoneMatch = firstOf(request, HeaderNames.IF_NONE_MATCH);
        if (ifNoneMatch.isEmpty() || !EntityTag.isIn(ifNoneMatch.get(), quoted)) {
            return false;
        }
        response.status(Status.NOT_MODIFIED_304);
        response.send();
        return true;
    }

    static Optional<String> firstOf(ServerRequest request, HeaderName name) {
        return request.headers().first(name);
    }

    private static boolean isHead(ServerRequest request) {
        return request.prologue().method().equals(Method.HEAD);
    }
}
