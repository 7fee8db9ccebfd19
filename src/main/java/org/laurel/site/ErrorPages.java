package org.laurel.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.laurel.words.Words;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong and what to do now, in the reader's language; never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> EXPLAINED =
            Set.of(400, 401, 403, 404, 405, 408, 409, 413, 415, 429, 500, 503, 507);

    private static final Set<Integer> WAITED_OUT = Set.of(429, 503);

    private final Shells shells;
    private final Words words;

    ErrorPages(Shells shells, Words words) {
        this.shells = shells;
        this.words = words;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        var number = EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500;
        var shell = status < 500 ? shells.around(request) : shells.aroundStranger(request);
        var reference = LastResort.reference(request).orElse("");
        if (WAITED_OUT.contains(status) && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (wantsJson(request)) {
            var what = words.in(shell.language()).say("site.error." + number + ".what", reference);
            return ResponseEntity.status(status)
                    .body(
                            reference.isEmpty()
                                    ? Map.of("problem", what)
                                    : Map.of("problem", what, "reference", reference));
        }
        var page = Page.of("site/error", new ErrorPage(number, reference));
        page.addObject("shell", shell);
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static int status(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Without an error this address is just another page that does not exist.
        return status instanceof Integer number && number >= HttpStatus.BAD_REQUEST.value()
                ? number
                : HttpStatus.NOT_FOUND.value();
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
