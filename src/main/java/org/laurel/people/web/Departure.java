package org.laurel.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** What whoever goes leaves behind in a browser that others may use next. */
final class Departure {

    private Departure() {}

    /**
     * Pages that the browser kept to go back to are thrown away. Storage is not: there may be text
     * of others that was never saved.
     */
    static void forgetPages(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication who) {
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
