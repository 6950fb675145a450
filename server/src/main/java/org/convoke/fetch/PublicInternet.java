package org.convoke.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/**
 * The addresses that are everybody's: none of a private network, of this machine or link, none that is kept for documentation,
 * tests or protocols (IANA special-purpose registries, RFC 6890), and none in which an IPv4 address is wrapped, because a
 * gateway would unwrap it. Of the ports, those where the web is.
 */
public final class PublicInternet implements Permit {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    /** Blocks of IPv4 that are not global unicast. */
    private static final List<Block> CLOSED_4 = List.of(
            Block.of4(0, 0, 0, 8), // this network
            Block.of4(10, 0, 0, 8), // private (RFC 1918)
            Block.of4(100, 64, 0, 10), // shared by a provider's customers (RFC 6598)
            Block.of4(127, 0, 0, 8), // this machine
            Block.of4(169, 254, 0, 16), // link; where clouds tell their secrets
            Block.of4(172, 16, 0, 12), // private
            Block.of4(192, 0, 0, 24), // protocols
            Block.of4(192, 0, 2, 24), // documentation
            Block.of4(192, 88, 99, 24), // relays of 6to4
            Block.of4(192, 168, 0, 16), // private
            Block.of4(198, 18, 0, 15), // benchmarks
            Block.of4(198, 51, 100, 24), // documentation
            Block.of4(203, 0, 113, 24), // documentation
            Block.of4(224, 0, 0, 3)); // multicast, reserved, broadcast

    /** All that is allocated as global unicast. */
    private static final Block OPEN_6 = Block.of6(0x20, 0, 0, 0, 3);

    /** Blocks within it that are not. */
    private static final List<Block> CLOSED_6 = List.of(
            Block.of6(0x20, 0x01, 0x00, 0x00, 23), // protocols; Teredo wraps IPv4
            Block.of6(0x20, 0x01, 0x0d, 0xb8, 32), // documentation
            Block.of6(0x20, 0x02, 0x00, 0x00, 16), // 6to4 wraps IPv4
            Block.of6(0x3f, 0xff, 0x00, 0x00, 20)); // documentation (RFC 9637)

    /** The addresses that begin with these bits. */
    private record Block(byte[] first, int bits) {

        static Block of4(int a, int b, int c, int bits) {
            return new Block(new byte[] {(byte) a, (byte) b, (byte) c}, bits);
        }

        static Block of6(int a, int b, int c, int d, int bits) {
            return new Block(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, bits);
        }

        boolean contains(byte[] address) {
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != first[i]) {
                    return false;
                }
            }
            int rest = bits % 8;
            return rest == 0 || ((address[whole] ^ first[whole]) & (0xff << (8 - rest)) & 0xff) == 0;
        }
    }

    @Override
    public boolean allows(InetAddress address, int port) {
        return PORTS.contains(port) && contains(address);
    }

    /** Whether anybody may own the address. */
    public static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> CLOSED_4.stream().noneMatch(block -> block.contains(bytes));
            case Inet6Address _ ->
                OPEN_6.contains(bytes) && CLOSED_6.stream().noneMatch(block -> block.contains(bytes));
            default -> false;
        };
    }
}
