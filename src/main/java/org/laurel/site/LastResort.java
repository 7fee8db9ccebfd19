package org.laurel.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.jspecify.annotations.Nullable;
import org.laurel.fault.DatabaseAway;
import org.laurel.fault.Faults;
import org.laurel.traffic.Body;
import org.laurel.words.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Around everything: no error leaves without its status and, where nobody expected it, its line in
 * the log. What can be expected (a reader who went, text that cannot be read, a database that is
 * away) is no error of the program and leaves none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LastResort extends OncePerRequestFilter {

    private static final String REFERENCE = LastResort.class.getName() + ".reference";
    private static final List<Integer> EXPECTED =
            List.of(
                    HttpStatus.SERVICE_UNAVAILABLE.value(),
                    HttpStatus.INSUFFICIENT_STORAGE.value());

    private final Words words;

    LastResort(Words words) {
        this.words = words;
    }

    /** Under which the log tells what went wrong with this request. */
    static Optional<String> reference(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(REFERENCE));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.INCLUDE && response.isCommitted()) {
            return; // half an answer is out: nothing may be written behind it
        }
        try {
            noteUnlessExpected(request, status(request));
            chain.doFilter(request, response);
            noteUnlessExpected(request, response.getStatus());
        } catch (ServletException | IOException | RuntimeException | Error thrown) {
            if (!isGone(thrown) && !Body.refused(request)) {
                answer(request, response, thrown);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws ServletException, IOException {
        var status = status(thrown);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            DatabaseAway.note();
        } else if (status == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            note(request, thrown);
        }
        if (response.isCommitted()) {
            throw new ServletException(thrown); // the server cuts the connection
        }
        clear(response);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5"); // also where no page can be made
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            answerPlainly(request, response, status);
        } else {
            response.sendError(status);
        }
    }

    /** The page of an error could not be made either. */
    private void answerPlainly(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        var language = Shells.preferred(request);
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.getWriter()
                .println(
                        words.in(language)
                                .say(
                                        "site.error." + status + ".what",
                                        reference(request).orElse("")));
    }

    /** What was said of an answer that is not given is wrong for the one that is. */
    private static void clear(HttpServletResponse response) {
        var cookies = List.copyOf(response.getHeaders(HttpHeaders.SET_COOKIE));
        response.reset();
        cookies.forEach(it -> response.addHeader(HttpHeaders.SET_COOKIE, it));
    }

    private static void noteUnlessExpected(HttpServletRequest request, int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && !EXPECTED.contains(status)) {
            note(request, thrown(request));
        }
    }

    private static void note(HttpServletRequest request, Throwable thrown) {
        if (reference(request).isEmpty()) {
            var where = request.getMethod() + " " + LoggedPath.of(Shells.path(request));
            request.setAttribute(REFERENCE, Faults.note(where, thrown));
        }
    }

    /** What the framework turned into a status by itself. */
    private static Throwable thrown(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return thrown;
        }
        return request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE)
                        instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("A status without an exception");
    }

    /** The error a page is asked for; 0 where it is no page of an error. */
    private static int status(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)
                                instanceof Integer status
                ? status
                : 0;
    }

    private static int status(Throwable thrown) {
        if (DatabaseAway.explains(thrown)) {
            return HttpStatus.SERVICE_UNAVAILABLE.value();
        }
        return unreadable(thrown).orElse(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }

    /** What was sent is no form, or too much of one. */
    private static Optional<Integer> unreadable(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> Optional.empty();
            case InvalidParameterException broken -> Optional.of(broken.getErrorCode());
            case MalformedStreamException _ -> Optional.of(HttpStatus.BAD_REQUEST.value());
            case IOFileUploadException unread -> unreadable(unread.getCause());
            case FileUploadException _ -> Optional.of(HttpStatus.BAD_REQUEST.value());
            default -> unreadable(thrown.getCause());
        };
    }

    /** Nobody is left to be answered. */
    static boolean isGone(@Nullable Throwable thrown) {
        return switch (thrown) {
            case null -> false;
            case ClientAbortException _, AsyncRequestNotUsableException _ -> true;
            default -> isGone(thrown.getCause());
        };
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
