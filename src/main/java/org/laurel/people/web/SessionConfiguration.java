package org.laurel.people.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.EnumSet;
import org.laurel.settings.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions are rows in the database: they outlive a restart and are shared by several nodes. */
@Configuration
@EnableJdbcHttpSession(tableName = "people.session", cleanupCron = "0 */10 * * * *")
class SessionConfiguration {

    /**
     * Leaves the row alone unless a minute passed or something else changed. Written on every
     * request, it would cost half of the saves a second.
     */
    private static final String UPDATE =
            """
            update people.session as was
            set session_id = now.session_id, last_access_time = now.accessed, max_inactive_interval = now.idle,
                expiry_time = now.expires, principal_name = now.principal
            from (values (?, ?::bigint, ?::int, ?::bigint, ?, ?))
                as now (session_id, accessed, idle, expires, principal, primary_id)
            where was.primary_id = now.primary_id
                and (now.accessed >= was.last_access_time + 60000 or was.session_id <> now.session_id
                    or was.max_inactive_interval <> now.idle or was.principal_name is distinct from now.principal)
            """;

    private static final Integer GONE = 503;

    /**
     * Long enough to fill in a sign-in; whoever is let in gets the time that the operator gives.
     */
    static final Duration STRANGERS = Duration.ofMinutes(15);

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions() {
        return sessions -> {
            sessions.setUpdateSessionQuery(UPDATE);
            sessions.setDefaultMaxInactiveInterval(STRANGERS);
        };
    }

    @Bean
    CookieSerializer cookie(Settings settings) {
        var cookie = new DefaultCookieSerializer();
        var secure = "https".equals(settings.publicUrl().getScheme());
        // With that prefix browsers take it over https alone, and from this host alone.
        cookie.setCookieName(secure ? "__Host-laurel" : "laurel");
        cookie.setUseSecureCookie(secure);
        cookie.setCookiePath("/");
        return cookie;
    }

    /**
     * Error pages know the reader too, so the filter also runs for them; not for the page that says
     * the database is gone, which could not be shown if it asked for a session.
     */
    @Bean
    FilterRegistrationBean<Filter> sessionFilter(
            SessionRepositoryFilter<?> sessions,
            JdbcIndexedSessionRepository repository,
            CookieSerializer cookie) {
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var unattended = new SessionRepositoryFilter<>(new UnattendedSessions<>(repository));
        unattended.setHttpSessionIdResolver(ids);
        Filter unlessGone =
                (request, response, chain) -> {
                    if (GONE.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))) {
                        chain.doFilter(request, response);
                    } else if (UnattendedSessions.asks(request)) {
                        unattended.doFilter(request, response, chain);
                    } else {
                        sessions.doFilter(request, response, chain);
                    }
                };
        var registration = new FilterRegistrationBean<>(unlessGone);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> onlyThroughTheOther(
            SessionRepositoryFilter<?> sessions) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(sessions);
        registration.setEnabled(false);
        return registration;
    }
}
