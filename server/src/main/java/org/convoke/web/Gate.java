package org.convoke.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.convoke.i18n.Message;
import org.convoke.i18n.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request comes in: finds its route, reads its parameters and has it answered; whatever goes wrong on the way
 * becomes an answer in the form of that part of the site. Neither addresses of readers nor what they ask for are logged.
 */
final class Gate implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final AddressBook addresses;
    private final Router router;

    Gate(AddressBook addresses) {
        this.addresses = addresses;
        this.router = new Router(addresses.routes());
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Sender.send(answer(request), request, response);
    }

    private Answer answer(ServerRequest request) {
        String path = request.path().rawPath();
        ErrorForm errors = addresses.errorsAt(path);
        try {
            Optional<Router.Match> match = router.find(path);
            if (match.isEmpty()) {
                Optional<Answer> moved = moved(request, path);
                return moved.isPresent()
                        ? moved.get()
                        : refuse(errors, request, Fault.of(404, "error.address.unknown"));
            }
            errors = addresses.errorsOf(match.get().route(), path);
            return answer(match.get(), request, path);
        } catch (UserError e) {
            return refuse(errors, request, Fault.of(e));
        } catch (RuntimeException e) {
            // The path names no person; the parameters may, so they stay out of the log.
            LOG.error("request failed path={}", path, e);
            return refuse(errors, request, Fault.of(500, "error.internal"));
        }
    }

    private Answer answer(Router.Match match, ServerRequest request, String path) {
        Method method = request.prologue().method();
        Route route = match.route();
        if (method.equals(Method.OPTIONS)) {
            return Answer.of(Media.JSON, new byte[0])
                    .withStatus(204)
                    .with("Allow", route.methods())
                    .with("Access-Control-Allow-Methods", route.methods())
                    .with("Access-Control-Allow-Headers", "Content-Type");
        }
        Route.Post post = method.equals(Method.POST) ? route.post() : null;
        if (post == null && !method.equals(Method.GET) && !method.equals(Method.HEAD)) {
            String key = route.post() == null ? "error.method" : "error.method.post";
            return addresses
                    .errorsOf(route, path)
                    .answer(Fault.of(405, key, method.text()), readerOfError(request))
                    .with("Allow", route.methods());
        }
        Request asked = asked(match, request, path);
        return post == null
                ? route.handler().answer(asked)
                : post.handler().answer(asked, posted(request, post.maxBytes()));
    }

    private Request asked(Router.Match match, ServerRequest request, String path) {
        Query query = Query.parse(request.query().rawValue());
        Reader reader = Languages.choose(query, Sender.firstOf(request, HeaderNames.ACCEPT_LANGUAGE));
        String origin = addresses.site().seenFrom(Sender.firstOf(request, HeaderNames.HOST));
        return new Request(path, match.variables(), query, reader, origin);
    }

    /** Reads no more than one byte too many. */
    private static Posted posted(ServerRequest request, int maxBytes) {
        String contentType = Sender.firstOf(request, HeaderNames.CONTENT_TYPE).orElse("");
        Network network = network(request);
        if (!request.content().hasEntity()) {
            return new Posted(contentType, new byte[0], network);
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new UserError(UserError.Kind.TOO_LARGE, Message.of("error.body.large", maxBytes));
            }
            return new Posted(contentType, bytes, network);
        } catch (IOException | UncheckedIOException e) {
            throw new UserError(UserError.Kind.UNREADABLE, Message.of("error.request.malformed"), e);
        }
    }

    private static Network network(ServerRequest request) {
        InetAddress peer = request.remotePeer().address() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
        return Network.of(peer, Sender.firstOf(request, HeaderNames.X_FORWARDED_FOR));
    }

    /** A path with a slash too many at its end is the path without. */
    private Optional<Answer> moved(ServerRequest request, String path) {
        if (!path.endsWith("/") || path.startsWith("//") || path.startsWith("/api/") || path.length() < 2) {
            return Optional.empty();
        }
        String shorter = path.substring(0, path.length() - 1);
        String query = request.query().rawValue();
        return router.find(shorter).map(match -> Answer.movedTo(query.isEmpty() ? shorter : shorter + "?" + query));
    }

    private static Answer refuse(ErrorForm errors, ServerRequest request, Fault fault) {
        return errors.answer(fault, readerOfError(request));
    }

    /** The reader of an error, which may lie in the very parameters that would name the language. */
    private static Reader readerOfError(ServerRequest request) {
        Optional<String> acceptLanguage = Sender.firstOf(request, HeaderNames.ACCEPT_LANGUAGE);
        try {
            return Languages.choose(Query.parse(request.query().rawValue()), acceptLanguage);
        } catch (UserError e) {
            return Languages.fromHeader(acceptLanguage);
        }
    }
}
