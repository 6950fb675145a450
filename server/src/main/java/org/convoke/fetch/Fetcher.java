package org.convoke.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.convoke.i18n.Message;

/**
 * The one way from here to another server. A name is resolved once for each connection, every address that it has is shown to
 * the {@link Permit}, and the connection is opened to that very address, so that a name which means another machine a moment
 * later gains nothing; the name itself still decides which certificate is believed. Redirects go the same way and never from
 * https to http. Neither cookies nor credentials nor proxies of the environment are used. Safe for use by many threads.
 */
public final class Fetcher {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Permit permit;
    private final Resolver resolver;
    private final FetchLimits limits;

    public Fetcher(Permit permit, Resolver resolver, FetchLimits limits) {
        this.permit = permit;
        this.resolver = resolver;
        this.limits = limits;
    }

    /** A fetcher that asks only machines anybody may reach. */
    public static Fetcher guarded(FetchLimits limits) {
        return new Fetcher(new PublicInternet(), Resolver.ofMachine(), limits);
    }

    /** Asks, and follows where the answer points to. Waits no longer than the limits say. */
    public Fetched fetch(FetchRequest request) {
        Deadline deadline = Deadline.in(limits.time());
        FetchRequest asked = request;
        try {
            for (int hops = 0; hops <= limits.maxRedirects(); hops++) {
                Optional<Fetched> refusal = refusal(asked, request);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                HttpAnswer answer = ask(asked, deadline);
                Optional<URI> elsewhere = elsewhere(asked, answer);
                if (elsewhere.isEmpty()) {
                    return new Fetched.Answered(
                            asked.address(),
                            answer.status(),
                            answer.field("content-type"),
                            answer.field("location"),
                            answer.body());
                }
                asked = asked.at(elsewhere.get());
            }
            return failed("error.fetch.redirects", request);
        } catch (NotPermitted e) {
            return new Fetched.Refused(Message.of("error.fetch.private", e.host()));
        } catch (TooLarge e) {
            return new Fetched.Failed(Message.of("error.fetch.large", hostOf(asked), limits.maxBytes()));
        } catch (UnknownHostException e) {
            return failed("error.fetch.unknown", asked);
        } catch (SSLException e) {
            return deadline.hasPassed() ? failed("error.fetch.slow", asked) : failed("error.fetch.tls", asked);
        } catch (SocketTimeoutException e) {
            return failed("error.fetch.slow", asked);
        } catch (IOException e) {
            return failed(deadline.hasPassed() ? "error.fetch.slow" : "error.fetch.failed", asked);
        }
    }

    /** Refuses what is no address of the web, and any step from a private line to an open one. */
    private static Optional<Fetched> refusal(FetchRequest asked, FetchRequest first) {
        String scheme = schemeOf(asked);
        boolean isWeb = (scheme.equals("http") || scheme.equals("https"))
                && asked.address().getHost() != null
                && asked.address().getRawUserInfo() == null;
        if (!isWeb) {
            return Optional.of(new Fetched.Refused(
                    Message.of("error.fetch.address", asked.address().toString())));
        }
        boolean isDowngraded = scheme.equals("http") && schemeOf(first).equals("https");
        return isDowngraded
                ? Optional.of(new Fetched.Refused(Message.of("error.fetch.downgrade", hostOf(first))))
                : Optional.empty();
    }

    private HttpAnswer ask(FetchRequest request, Deadline deadline) throws IOException {
        String host = hostOf(request);
        boolean isSecure = schemeOf(request).equals("https");
        int named = request.address().getPort();
        int port = named > 0 ? named : isSecure ? 443 : 80;
        List<InetAddress> addresses = resolver.resolve(host);
        for (InetAddress address : addresses) {
            if (!permit.allows(address, port)) {
                throw new NotPermitted(host);
            }
        }
        IOException reason = new UnknownHostException(host);
        for (InetAddress address : addresses) {
            try (Connection connection = Connection.open(address, port, deadline)) {
                connection.secure(isSecure ? host : null, port);
                return connection.ask(request, limits.maxBytes());
            } catch (ConnectFailed e) {
                reason = e.reason();
            }
        }
        throw reason;
    }

    private static Optional<URI> elsewhere(FetchRequest asked, HttpAnswer answer) {
        String location = answer.field("location");
        if (!REDIRECTS.contains(answer.status()) || location.isEmpty() || asked.content() != null) {
            return Optional.empty();
        }
        try {
            URI target = asked.address().resolve(location);
            return Optional.of(WebAddress.parse(target.toString()).orElse(target));
        } catch (IllegalArgumentException e) {
            // What points nowhere is the answer itself, an error of that server.
            return Optional.empty();
        }
    }

    private static Fetched failed(String key, FetchRequest request) {
        return new Fetched.Failed(Message.of(key, hostOf(request)));
    }

    private static String schemeOf(FetchRequest request) {
        String scheme = request.address().getScheme();
        return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
    }

    private static String hostOf(FetchRequest request) {
        String host = request.address().getHost();
        return host == null ? "" : host.replaceAll("[\\[\\]]", "");
    }
}
