package org.laurel.traffic;

import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * The open connections. An address that has its share of them loses, for a new one, the one on
 * which it has kept us waiting longest: whoever holds many in silence locks out nobody else behind
 * the same address. A request whose head does not come to its end is given up.
 */
final class Connections extends NioEndpoint {

    private int perAddress = Integer.MAX_VALUE;
    private long patience = Long.MAX_VALUE;
    private Predicate<InetAddress> trusted = _ -> false;

    void bound(int ofOneAddress, Duration longestHead, Predicate<InetAddress> proxies) {
        perAddress = ofOneAddress;
        patience = longestHead.toNanos();
        trusted = proxies;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        var address = socket.socket().getInetAddress();
        if (address != null && !trusted.test(address) && !hasRoom(Place.of(address))) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    private boolean hasRoom(String place) {
        var theirs = connections.values().stream().filter(it -> place.equals(place(it))).toList();
        if (theirs.size() < perAddress) {
            return true;
        }
        var idlest =
                theirs.stream()
                        .map(NioSocketWrapper.class::cast)
                        .filter(Connections::waits)
                        .min(Comparator.comparingLong(NioSocketWrapper::getLastRead));
        idlest.ifPresent(NioSocketWrapper::close);
        return idlest.isPresent();
    }

    /** The time between the pieces of a head says nothing: they can be one letter each. */
    void giveUpEndlessHeads() {
        var now = System.nanoTime();
        connections.values().stream()
                .map(NioSocketWrapper.class::cast)
                .filter(Connections::waits)
                .filter(it -> headBegan(it).filter(since -> now - since > patience).isPresent())
                .forEach(NioSocketWrapper::close);
    }

    /** Whether it is we who wait for the sender. */
    private static boolean waits(NioSocketWrapper connection) {
        return connection.interestOpsHas(SelectionKey.OP_READ);
    }

    /** A processor stays with a connection only while a head is on its way. */
    private static Optional<Long> headBegan(NioSocketWrapper connection) {
        return connection.getCurrentProcessor() instanceof Processor processor
                        && processor.getRequest() != null
                        && processor.getRequest().getStartTimeNanos() >= 0
                ? Optional.of(processor.getRequest().getStartTimeNanos())
                : Optional.empty();
    }

    private static String place(org.apache.tomcat.util.net.SocketWrapperBase<?> connection) {
        return Place.of(connection.getRemoteAddr());
    }
}
