package org.laurel.traffic.web;

import org.laurel.settings.Settings;
import org.laurel.traffic.Bounds;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration
class TrafficConfiguration {

    /** After the framework's own, so that the address behind a proxy is known. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bounds(Settings settings) {
        return server -> Bounds.set(server, settings);
    }
}
