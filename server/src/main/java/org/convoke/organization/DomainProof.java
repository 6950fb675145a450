package org.convoke.organization;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoke.fetch.DnsTxtRecords;
import org.convoke.fetch.FetchLimits;
import org.convoke.fetch.FetchRequest;
import org.convoke.fetch.Fetched;
import org.convoke.fetch.Fetcher;
import org.convoke.fetch.TxtRecords;
import org.convoke.i18n.Message;
import org.convoke.sign.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Asks a domain whether it stands behind an organization. It says so with a line {@code convoke-token=…} or
 * {@code convoke-key=…} in the file {@code https://DOMAIN/.well-known/convoke.txt}, or in a text of the DNS at
 * {@code _convoke.DOMAIN}. Waits at most half a minute. Safe for use by many threads.
 */
public final class DomainProof {

    /** Where the file is on every domain. */
    public static final String PATH = "/.well-known/convoke.txt";

    /** What stands before the domain in the DNS. */
    public static final String LABEL = "_convoke.";

    public static final String TOKEN = "convoke-token=";
    public static final String KEY = "convoke-key=";

    /** Before the digest of a text that the organization endorses, {@code sha256:…}. */
    public static final String ENDORSES = "convoke-endorses=";

    /** A few lines; a whole page in their place is no proof. */
    private static final FetchLimits LIMITS = new FetchLimits(64 * 1024, Duration.ofSeconds(10), 3);

    private final Fetcher fetcher;
    private final TxtRecords records;
    private final Function<Domain, URI> address;

    /** @param address where a domain has its file */
    public DomainProof(Fetcher fetcher, TxtRecords records, Function<Domain, URI> address) {
        this.fetcher = fetcher;
        this.records = records;
        this.address = address;
    }

    /** Asks the Internet, public machines only. */
    public static DomainProof guarded() {
        return new DomainProof(
                Fetcher.guarded(LIMITS), new DnsTxtRecords("dns:", Duration.ofSeconds(6)), DomainProof::address);
    }

    /** The file of a domain. */
    public static URI address(Domain domain) {
        return URI.create("https://" + domain + PATH);
    }

    /** Where a domain says it. */
    public enum Way {
        FILE,
        DNS
    }

    /** What a domain says. */
    public sealed interface Answer {

        /**
         * It stands behind the organization.
         *
         * @param key that it publishes, if any
         */
        record Proven(Way way, @Nullable String key) implements Answer {}

        /**
         * It was asked in both ways and says nothing of it.
         *
         * @param key that it publishes all the same
         */
        record Absent(@Nullable String key) implements Answer {}

        /** It could not be asked. */
        record Unanswered(Message reason) implements Answer {}
    }

    /**
     * Asks for what proves it.
     *
     * @param token that was given to the organization
     * @param key the organization's key in use, base64; absent when it has none
     */
    public Answer ask(Domain domain, String token, @Nullable String key) {
        Fetched fetched = fetcher.fetch(FetchRequest.get(address.apply(domain)));
        Optional<Claim> file = switch (fetched) {
            case Fetched.Answered answered when answered.isFound() -> Optional.of(claim(answered.body()));
            case Fetched.Answered answered when answered.status() < 500 -> Optional.of(Claim.NONE);
            case Fetched.Answered _, Fetched.Refused _, Fetched.Failed _ -> Optional.empty();
        };
        if (file.isPresent() && file.get().isProof(token, key)) {
            return new Answer.Proven(Way.FILE, file.get().key);
        }
        Optional<Claim> dns = records.find(LABEL + domain).map(texts -> claim(texts.stream()));
        if (dns.isPresent() && dns.get().isProof(token, key)) {
            return new Answer.Proven(Way.DNS, dns.get().key);
        }
        if (file.isEmpty() || dns.isEmpty()) {
            return new Answer.Unanswered(reason(fetched, domain));
        }
        return new Answer.Absent(file.get().key != null ? file.get().key : dns.get().key);
    }

    /** Asks whether the domain names the text as one that its organization endorses, and where it does. */
    public Optional<EndorsementRecord.Channel> findEndorsed(Domain domain, Digest text) {
        boolean isInFile = fetcher.fetch(FetchRequest.get(address.apply(domain))) instanceof Fetched.Answered answered
                && answered.isFound()
                && isNamed(text, new String(answered.body(), StandardCharsets.UTF_8).lines());
        if (isInFile) {
            return Optional.of(EndorsementRecord.Channel.FILE);
        }
        return records.find(LABEL + domain)
                .filter(texts -> isNamed(text, texts.stream()))
                .map(texts -> EndorsementRecord.Channel.DNS);
    }

    private static boolean isNamed(Digest text, Stream<String> said) {
        return after(ENDORSES, said.map(String::strip).toList()).contains(text.toString());
    }

    private static Message reason(Fetched fetched, Domain domain) {
        return switch (fetched) {
            case Fetched.Refused(Message reason) -> reason;
            case Fetched.Failed(Message reason) -> reason;
            case Fetched.Answered _ -> Message.of("error.fetch.failed", domain.name());
        };
    }

    /** What a domain claims: the tokens and the first key that it names. */
    private record Claim(
            List<String> tokens,
            List<String> keys,
            @Nullable String key) {

        static final Claim NONE = new Claim(List.of(), List.of(), null);

        boolean isProof(String token, @Nullable String ownKey) {
            return tokens.contains(token) || ownKey != null && keys.contains(ownKey);
        }
    }

    private static Claim claim(byte[] file) {
        return claim(new String(file, StandardCharsets.UTF_8).lines());
    }

    private static Claim claim(Stream<String> said) {
        List<String> lines = said.map(String::strip).toList();
        List<String> keys = after(KEY, lines);
        return new Claim(after(TOKEN, lines), keys, keys.isEmpty() ? null : keys.getFirst());
    }

    private static List<String> after(String word, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()).strip())
                .toList();
    }
}
