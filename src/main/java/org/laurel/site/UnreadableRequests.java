package org.laurel.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.laurel.language.Language;
import org.laurel.words.Words;

/**
 * What the server answers before any page of ours is asked: an address that cannot be read is told
 * in the reader's language too, and where the first page is.
 */
final class UnreadableRequests extends ErrorReportValve {

    private final Words words;

    UnreadableRequests(Words words) {
        this.words = words;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("X-Robots-Tag", "noindex");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.getReporter().write(page(Shells.browsers(request)));
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private String page(Language language) {
        var t = words.in(language);
        return """
        <!doctype html>
        <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%2$s – Laurel</title></head>
        <body><main><h1>%2$s</h1><p>%3$s</p><p><a href="/%1$s">%4$s</a></p></main></body></html>
        """
                .formatted(
                        language.code(),
                        t.say("site.error.400.title"),
                        t.say("site.error.400.what"),
                        t.say("site.error.home"));
    }
}
