package org.laurel.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The bytes of a file somebody asks for, so that a download that was cut goes on. */
final class Part {

    /** One part; whoever asks for several at once gets the whole, as everybody may. */
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    private static final int AT_ONCE = 64 << 10;

    private final long first;
    private final long last;
    private final boolean whole;

    private Part(long first, long last, boolean whole) {
        this.first = first;
        this.last = last;
        this.whole = whole;
    }

    /** Empty where the file has none of them. */
    static Optional<Part> of(HttpServletRequest request, String tag, long size) {
        var whole = new Part(0, size - 1, true);
        var range = request.getHeader(HttpHeaders.RANGE);
        if (range == null
                || !HttpMethod.GET.matches(request.getMethod())
                || !isStill(tag, request.getHeader(HttpHeaders.IF_RANGE))) {
            return Optional.of(whole);
        }
        var asked = ONE.matcher(range);
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.of(whole); // no range at all, which is ignored
        }
        if (asked.group(1).isEmpty()) {
            var length = Long.parseLong(asked.group(2));
            return length == 0 ? Optional.empty() : Optional.of(whole.end(length));
        }
        var first = Long.parseLong(asked.group(1));
        var last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        if (last < first && !asked.group(2).isEmpty()) {
            return Optional.of(whole);
        }
        return first < size
                ? Optional.of(new Part(first, Math.min(last, size - 1), false))
                : Optional.empty();
    }

    private Part end(long length) {
        return new Part(Math.max(0, last + 1 - length), last, false);
    }

    /** A part fits only what else somebody has of the very same bytes. */
    private static boolean isStill(String tag, @Nullable String expected) {
        return expected == null || expected.equals(tag);
    }

    void send(InputStream bytes, long size, HttpServletResponse response) throws IOException {
        var length = last + 1 - first;
        response.setContentLengthLong(length);
        if (!whole) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(first, last, size));
        }
        bytes.skipNBytes(first);
        var out = response.getOutputStream();
        var some = new byte[AT_ONCE];
        for (var left = length; left > 0; ) {
            var n = bytes.read(some, 0, (int) Math.min(some.length, left));
            if (n < 0) {
                throw new IOException("The file is shorter than it is known to be");
            }
            out.write(some, 0, n);
            left -= n;
        }
    }
}
