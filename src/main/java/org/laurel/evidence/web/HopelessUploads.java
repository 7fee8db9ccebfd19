package org.laurel.evidence.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that is too large, or for which the disk has no room, before anything reads it:
 * looking for the token would already read it all, and end in an error that knows no reason. Stands
 * behind the session and before the doors, which are passed on the way to the answer.
 */
@Component
@Order(-200)
class HopelessUploads extends OncePerRequestFilter {

    private static final Pattern FILES =
            Pattern.compile("/forms/[^/]+/files|/(applications|assignments)/[^/]+/word");

    private final Uploads uploads;

    HopelessUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hopeless =
                FILES.matcher(request.getRequestURI()).matches()
                        ? hopeless(request.getContentLengthLong())
                        : Optional.<String>empty();
        if (hopeless.isPresent()) {
            request.getRequestDispatcher(request.getRequestURI() + hopeless.get())
                    .forward(new WithoutBody(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> hopeless(long size) throws IOException {
        if (size > UploadConfiguration.MOST) {
            return Optional.of("/oversized");
        }
        // A file is there twice for a moment: as it came in, and as it is kept.
        var room = Files.getFileStore(uploads.folder()).getUsableSpace() / 2;
        return size > room ? Optional.of("/no-room") : Optional.empty();
    }

    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }
    }
}
