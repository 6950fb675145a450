package org.convoke.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.Arrays;

/**
 * Words for what the HTTP library refuses before any route is asked: request lines and heads that are broken or too long,
 * bodies that are too large.
 */
final class Refusal implements DirectHandler {

    private final AddressBook addresses;

    Refusal(AddressBook addresses) {
        this.addresses = addresses;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status defaultStatus,
            ServerResponseHeaders headers,
            String message) {
        Fault fault = fault(defaultStatus.code());
        Reader reader = Languages.fromHeader(request.headers().first(HeaderNames.ACCEPT_LANGUAGE));
        Answer answer = addresses.errorsAt(request.path()).answer(fault, reader);
        TransportResponse.Builder response = TransportResponse.builder()
                .status(Status.create(fault.status()))
                .headers(headers)
                .keepAlive(false);
        for (Header header : Heads.of(answer.media())) {
            response.header(header);
        }
        for (Field field : answer.fields()) {
            response.header(HeaderValues.create(HeaderNames.create(field.name()), field.value()));
        }
        if (answer.body() instanceof Body.Fresh(byte[] bytes, int length)) {
            response.entity(Arrays.copyOf(bytes, length));
        }
        return response.build();
    }

    /** A fault of the server's own is never shown as one of the reader, nor the other way round. */
    private static Fault fault(int status) {
        return switch (status) {
            case 404 -> Fault.of(404, "error.address.unknown");
            case 405, 501 -> Fault.of(405, "error.method.unknown");
            case 413 -> Fault.of(413, "error.request.large");
            case 414 -> Fault.of(414, "error.request.large");
            case 431 -> Fault.of(431, "error.request.large");
            default -> status >= 500 ? Fault.of(status, "error.internal") : Fault.of(400, "error.request.malformed");
        };
    }
}
