package org.convoke.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTest {

    /** The same blocks as texts, and the plain arithmetic on them. */
    private static final List<String> CLOSED_4 = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.19.255.255",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "100::1",
                "5f00::1"
            })
    void address_ofNobodyOrOfUs_isClosed(String address) throws UnknownHostException {
        assertFalse(PublicInternet.contains(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2001:200::1",
                "2003::1",
                "2a00:1450::1",
                "3ffe::1",
                "::ffff:1.1.1.1"
            })
    void address_ofAnybody_isOpen(String address) throws UnknownHostException {
        assertTrue(PublicInternet.contains(InetAddress.getByName(address)));
    }

    @Test
    void addresses_ofFourBytes_areJudgedAsByArithmetic() throws UnknownHostException {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[4];
            random.nextBytes(bytes);
            boolean isClosed = CLOSED_4.stream().anyMatch(block -> isIn(bytes, block));

            assertEquals(
                    !isClosed,
                    PublicInternet.contains(InetAddress.getByAddress(bytes)),
                    () -> Arrays.toString(bytes) + " seed " + seed);
        }
    }

    private static boolean isIn(byte[] address, String block) {
        String[] parts = block.split("/");
        int shift = 32 - Integer.parseInt(parts[1]);
        BigInteger first = BigInteger.ZERO;
        for (String piece : parts[0].split("\\.")) {
            first = first.shiftLeft(8).or(new BigInteger(piece));
        }
        return new BigInteger(1, address).shiftRight(shift).equals(first.shiftRight(shift));
    }

    @Test
    void ports_areThoseOfTheWeb() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("1.1.1.1");
        PublicInternet internet = new PublicInternet();

        assertTrue(internet.allows(open, 443));
        for (int port : List.of(22, 25, 6379, 11211, 1)) {
            assertFalse(internet.allows(open, port));
        }
    }
}
