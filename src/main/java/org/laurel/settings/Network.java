package org.laurel.settings;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * All IP addresses that begin alike.
 *
 * @param first the first of them
 * @param bits how many bits they share; all of them where it is one address
 */
public record Network(InetAddress first, int bits) {

    public Network {
        var length = first.getAddress().length * Byte.SIZE;
        var rest = new BigInteger(1, first.getAddress());
        if (bits < 1
                || bits > length
                || (rest.signum() != 0 && rest.getLowestSetBit() < length - bits)) {
            throw new IllegalArgumentException("No network begins there");
        }
    }

    /** {@code 10.0.0.1}, {@code 10.0.0.0/8} or {@code fd00::/8}. */
    static Network of(String written) {
        var slash = written.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash));
        return new Network(
                address,
                slash < 0
                        ? address.getAddress().length * Byte.SIZE
                        : Integer.parseInt(written.substring(slash + 1)));
    }

    /** Whether an address begins so too; one of the other kind of IP never does. */
    public boolean holds(InetAddress address) {
        var rest = first.getAddress().length * Byte.SIZE - bits;
        return address.getAddress().length == first.getAddress().length
                && new BigInteger(1, address.getAddress())
                        .shiftRight(rest)
                        .equals(new BigInteger(1, first.getAddress()).shiftRight(rest));
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
