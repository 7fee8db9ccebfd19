package org.laurel.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.Europe;
import org.laurel.language.Language;
import org.laurel.site.SignedInReader.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Builds the shell around the page a request asks for. */
@Component
class Shells {

    private static final String CARRIES_TOKEN = Shells.class.getName() + ".carriesToken";

    private final ObjectProvider<SignedInReader> readers;
    private final ObjectProvider<Navigation> navigation;
    private final Assets assets;

    Shells(
            ObjectProvider<SignedInReader> readers,
            ObjectProvider<Navigation> navigation,
            Assets assets) {
        this.readers = readers;
        this.navigation = navigation;
        this.assets = assets;
    }

    Shell around(HttpServletRequest request) {
        var path = path(request);
        var ofPath = languageOf(path);
        if (ofPath.isPresent()) {
            return shell(request, path, ofPath.get(), null);
        }
        var reader = readers.stream().flatMap(it -> it.of(request).stream()).findFirst();
        return shell(
                request,
                path,
                reader.map(Reader::language).orElseGet(() -> preferred(request)),
                reader.orElse(null));
    }

    /** For when the database is gone, or the server at fault: asks nobody who reads. */
    Shell aroundStranger(HttpServletRequest request) {
        var path = path(request);
        return shell(request, path, languageOf(path).orElseGet(() -> preferred(request)), null);
    }

    private Shell shell(
            HttpServletRequest request, String path, Language language, @Nullable Reader reader) {
        return new Shell(
                language,
                reader == null ? Europe.ZONE : reader.zone(),
                path,
                languageOf(path).isPresent(),
                Arrays.stream(Language.values())
                        .map(it -> new Shell.Switch(it, inLanguage(request, path, it)))
                        .toList(),
                reader,
                reader == null
                        ? List.of()
                        : navigation
                                .orderedStream()
                                .flatMap(it -> it.entries(request).stream())
                                .toList(),
                () -> token(request),
                assets.address());
    }

    /** A page whose token nobody asked for holds nothing of the person who asked for the page. */
    boolean carriesToken(HttpServletRequest request) {
        return request.getAttribute(CARRIES_TOKEN) != null;
    }

    /**
     * Pages before the sign-in carry the reader's choice in their address, for want of a session.
     */
    static Language preferred(HttpServletRequest request) {
        // What could not be read the first time is not read again for the page that says so.
        var chosen =
                request.getDispatcherType() == DispatcherType.ERROR
                        ? null
                        : request.getParameter("language");
        return (chosen == null ? Optional.<Language>empty() : Language.of(chosen))
                .orElseGet(() -> browsers(request));
    }

    static Language browsers(HttpServletRequest request) {
        // Without the header a servlet names the server's own language, which nobody asked for.
        return request.getHeader("Accept-Language") == null
                ? Language.EN
                : Language.preferred(Collections.list(request.getLocales()));
    }

    static Csrf token(HttpServletRequest request) {
        request.setAttribute(CARRIES_TOKEN, true);
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static Optional<Language> languageOf(String path) {
        var end = path.indexOf('/', 1);
        return path.isEmpty()
                ? Optional.empty()
                : Language.of(path.substring(1, end < 0 ? path.length() : end));
    }

    private static String inLanguage(HttpServletRequest request, String path, Language language) {
        if (languageOf(path).isEmpty()) {
            return path.equals("/") ? "/" + language.code() : path + "?language=" + language.code();
        }
        var rest = path.indexOf('/', 1);
        var query = request.getQueryString();
        return "/"
                + language.code()
                + (rest < 0 ? "" : path.substring(rest))
                + (query == null ? "" : "?" + query);
    }
}
