package org.laurel.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.language.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the browser on every answer, errors and files included, what a page may do, and sends it
 * nowhere a request names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SafeHeaders extends OncePerRequestFilter {

    static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none';"
                    + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Nothing here asks for any of them. */
    static final String PERMISSIONS =
            Stream.of(
                            "accelerometer",
                            "camera",
                            "display-capture",
                            "geolocation",
                            "gyroscope",
                            "magnetometer",
                            "microphone",
                            "midi",
                            "payment",
                            "usb")
                    .map(it -> it + "=()")
                    .collect(Collectors.joining(", "));

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Cross-Origin-Resource-Policy",
                request.getRequestURI().equals(SharedFile.LOGO) ? "cross-origin" : "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (!isForEverybody(request.getRequestURI())) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        chain.doFilter(request, new OwnRedirects(response));
    }

    /** Only what is said in a language at its own address is meant to be found by strangers. */
    private static boolean isForEverybody(String path) {
        var first = path.split("/", 3);
        return path.equals("/")
                || path.equals(SharedFile.LOGO)
                || path.startsWith("/assets/")
                || (first.length > 1 && Language.of(first[1]).isPresent());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
