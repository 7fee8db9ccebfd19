package org.laurel.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Hands the settings to the application: as they are, and as the framework's own properties. */
public final class SettingsInitializer
        implements ApplicationContextInitializer<GenericApplicationContext> {

    private final Settings settings;

    public SettingsInitializer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(Settings.class, () -> settings);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", properties()));
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        properties.put(
                "server.servlet.session.cookie.secure",
                "https".equals(settings.publicUrl().getScheme()));
        properties.put("server.servlet.session.timeout", settings.sessionIdle());
        properties.put("spring.session.timeout", settings.sessionIdle());
        properties.put("spring.mvc.formcontent.filter.enabled", false); // no form here sends PUT
        settings.clock().ifPresent(it -> properties.put("laurel.clock", it.toString()));
        settings.smtp().ifPresent(it -> properties.putAll(mail(it)));
        if (!settings.trustedProxies().isEmpty()) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    settings.trustedProxies().stream()
                            .map(Network::toString)
                            .collect(Collectors.joining(",")));
        }
        return properties;
    }

    private static Map<String, Object> mail(Smtp smtp) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.mail.host", smtp.host());
        properties.put("spring.mail.port", smtp.port());
        smtp.account()
                .ifPresent(
                        account -> {
                            properties.put("spring.mail.username", account.user());
                            properties.put("spring.mail.password", account.password().value());
                        });
        switch (smtp.encryption()) {
            case STARTTLS ->
                    properties.put("spring.mail.properties.mail.smtp.starttls.required", true);
            case TLS -> properties.put("spring.mail.properties.mail.smtp.ssl.enable", true);
            case NONE -> {}
        }
        return properties;
    }
}
