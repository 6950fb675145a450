package org.convoke.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import org.convoke.i18n.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request comes in: finds its route, reads its parameters and has it answered; whatever goes wrong on the way
 * becomes an answer in the form of that part of the site. Neither addresses of readers nor what they ask for are logged.
 */
final class Gate implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private static final String METHODS = "GET, HEAD, OPTIONS";

    private final AddressBook addresses;
    private final Router router;

    Gate(AddressBook addresses) {
        this.addresses = addresses;
        this.router = new Router(addresses.routes());
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        // A connection whose next request has already come would be served again and again while others wait: virtual
        // threads are not taken off their core. Each goes to the end of the line, so all wait about as long.
        Thread.yield();
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
            errors = match.get().route().errors();
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
        if (method.equals(Method.OPTIONS)) {
            return Answer.of(Media.JSON, new byte[0])
                    .withStatus(204)
                    .with("Allow", METHODS)
                    .with("Access-Control-Allow-Methods", METHODS);
        }
        if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
            Fault fault = Fault.of(405, "error.method", method.text());
            return match.route().errors().answer(fault, readerOfError(request)).with("Allow", METHODS);
        }
        Query query = Query.parse(request.query().rawValue());
        Reader reader = Languages.choose(query, Sender.firstOf(request, HeaderNames.ACCEPT_LANGUAGE));
        String origin = addresses.site().seenFrom(Sender.firstOf(request, HeaderNames.HOST));
        return match.route().handler().answer(new Request(path, match.variables(), query, reader, origin));
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
