package org.laurel.traffic;

import org.laurel.settings.Settings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Puts the bounds into the server before it starts. */
public final class Bounds {

    private Bounds() {}

    public static void set(TomcatServletWebServerFactory server, Settings settings) {
        var limits = settings.limits();
        var patience = (int) limits.patience().toMillis();
        server.setProtocol(BoundedHttp.class.getName());
        server.addEngineValves(new Bodies(limits.patience()));
        server.addContextValves(new Visitors(limits.connectionsPerAddress()), new Refusals());
        server.addConnectorCustomizers(
                connector -> {
                    if (connector.getProtocolHandler() instanceof BoundedHttp http) {
                        http.bound(
                                limits.connectionsPerAddress(),
                                limits.patience(),
                                address ->
                                        settings.trustedProxies().stream()
                                                .anyMatch(it -> it.holds(address)));
                        http.setMaxConnections(limits.connections());
                        http.setConnectionTimeout(patience);
                        http.setKeepAliveTimeout(patience);
                    }
                });
    }
}
