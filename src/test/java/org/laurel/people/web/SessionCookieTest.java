package org.laurel.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.laurel.settings.Settings;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {

    @Test
    void over_https_no_other_host_and_no_plain_connection_can_set_or_read_it() {
        assertThat(cookie("https://labels.example.org"))
                .startsWith("__Host-laurel=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void where_there_is_no_https_browsers_would_refuse_that_name() {
        assertThat(cookie("http://localhost:8080")).startsWith("laurel=").doesNotContain("Secure");
    }

    private static String cookie(String site) {
        var settings = Settings.forRun(Map.of("LAUREL_PUBLIC_URL", site));
        var response = new MockHttpServletResponse();
        new SessionConfiguration()
                .cookie(settings)
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "a"));
        return response.getHeader("Set-Cookie");
    }
}
