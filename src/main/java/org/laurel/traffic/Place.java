package org.laurel.traffic;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where somebody sends from: an address, or the network a household is given of the new kind. */
final class Place {

    private static final int BYTES_OF_A_NETWORK = 8;

    private Place() {}

    static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, BYTES_OF_A_NETWORK)
                : address.getHostAddress();
    }

    static String of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException unknown) {
            return address;
        }
    }
}
