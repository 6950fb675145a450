package org.convoke.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convoke.SettableClock;
import org.convoke.i18n.UserError;
import org.junit.jupiter.api.Test;

/** How often one network may post, and what a network is. */
class NetworkLimitTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);

    private static Network network(String address) {
        return Network.of(InetAddress.ofLiteral(address));
    }

    @Test
    void network_thatHadItsShare_waitsForTheNextWindow() {
        NetworkLimit limit = new NetworkLimit(2, Duration.ofMinutes(10), clock);
        limit.take(network("192.0.2.1"));
        limit.take(network("192.0.2.200"));

        UserError refusal = assertThrows(UserError.class, () -> limit.take(network("192.0.2.1")));
        assertEquals(UserError.Kind.TOO_MANY, refusal.kind());
        assertEquals(List.of(10L), refusal.message().arguments());
        assertEquals(429, Fault.of(refusal).status());
        assertDoesNotThrow(() -> limit.take(network("198.51.100.1")));

        clock.set(NOON.plus(Duration.ofMinutes(10)));
        assertDoesNotThrow(() -> limit.take(network("192.0.2.1")));
    }

    @Test
    void network_isWhatOneCustomerHas() {
        assertEquals(network("192.0.2.1"), network("192.0.2.254"));
        assertNotEquals(network("192.0.2.1"), network("192.0.3.1"));
        assertEquals(network("2001:db8:1::1"), network("2001:db8:1:ffff::2"));
        assertNotEquals(network("2001:db8:1::1"), network("2001:db8:2::1"));
        assertNotEquals(network("0.0.1.1"), network("::1"));
        assertEquals("Network", network("192.0.2.1").toString());
    }

    @Test
    void forwarded_isBelievedFromThisMachineAlone() {
        InetAddress proxy = InetAddress.getLoopbackAddress();
        InetAddress stranger = InetAddress.ofLiteral("203.0.113.9");

        assertEquals(network("192.0.2.1"), Network.of(proxy, Optional.of("10.0.0.1, 192.0.2.1")));
        assertEquals(network("2001:db8:1::1"), Network.of(proxy, Optional.of("2001:db8:1::9")));
        assertEquals(Network.of(proxy), Network.of(proxy, Optional.of("unknown")));
        assertEquals(Network.of(proxy), Network.of(proxy, Optional.empty()));
        assertEquals(Network.of(stranger), Network.of(stranger, Optional.of("192.0.2.1")));
    }
}
