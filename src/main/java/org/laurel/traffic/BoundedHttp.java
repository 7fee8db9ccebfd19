package org.laurel.traffic;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.coyote.http11.Http11NioProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP as Tomcat speaks it, over {@link Connections} that have bounds. Tomcat calls it by name. */
public final class BoundedHttp extends Http11NioProtocol {

    private static final Logger log = LoggerFactory.getLogger(BoundedHttp.class);

    private final Connections connections;

    public BoundedHttp() {
        this(new Connections());
    }

    private BoundedHttp(Connections connections) {
        super(connections);
        this.connections = connections;
    }

    void bound(int perAddress, Duration patience, Predicate<InetAddress> proxies) {
        connections.bound(perAddress, patience, proxies);
    }

    @Override
    public void start() throws Exception {
        super.start();
        var _ = getUtilityExecutor().scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** An error would end it for good, and nobody would know. */
    private void look() {
        try {
            connections.giveUpEndlessHeads();
        } catch (RuntimeException broken) {
            log.error("Connections could not be looked through", broken);
        }
    }
}
