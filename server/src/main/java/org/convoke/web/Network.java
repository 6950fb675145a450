package org.convoke.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * The network that something was posted from: the first 24 bits of an IPv4 address, the first 48 of one of IPv6, which is what
 * one customer of a provider has. It lives as long as the request; nothing writes it anywhere, not even by accident.
 *
 * @param prefix those bits, with a bit before them that tells the two kinds apart
 */
public record Network(long prefix) {

    private static final int BYTES_OF_4 = 3;
    private static final int BYTES_OF_6 = 6;
    private static final int BITS_OF_BYTE = 8;

    /** The network of an address. */
    public static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        int size = address instanceof Inet4Address ? BYTES_OF_4 : BYTES_OF_6;
        long prefix = 1;
        for (int i = 0; i < size; i++) {
            prefix = prefix << BITS_OF_BYTE | bytes[i] & 0xff;
        }
        return new Network(prefix);
    }

    /**
     * The network of whoever asks. A proxy on this very machine says for whom it asks in X-Forwarded-For, where it put the last
     * address itself; nobody else is believed.
     *
     * @param forwarded the field's value
     */
    static Network of(InetAddress peer, Optional<String> forwarded) {
        return of(peer.isLoopbackAddress() ? forwarded.flatMap(Network::last).orElse(peer) : peer);
    }

    private static Optional<InetAddress> last(String forwarded) {
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        try {
            return Optional.of(InetAddress.ofLiteral(last));
        } catch (IllegalArgumentException e) {
            // What is no address tells nothing; then it is the proxy itself that counts.
            return Optional.empty();
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Network";
    }
}
