package org.laurel.site;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;

/**
 * What surrounds a page. A public page (its path begins with a language) is the same for everybody,
 * so that it can be cached: there is no {@code reader} on it, and asking for the {@code token}
 * makes the answer uncacheable.
 */
public record Shell(
        Language language,
        ZoneId zone,
        String path,
        boolean open,
        List<Switch> languages,
        SignedInReader.@Nullable Reader reader,
        List<Navigation.Entry> navigation,
        Supplier<Csrf> token,
        String assets) {

    /** This page in another language. */
    public record Switch(Language language, String address) {}

    public Csrf csrf() {
        return token.get();
    }

    /** The address of a file under {@code static/}, which may be kept for ever. */
    public String asset(String file) {
        return assets + file;
    }

    /**
     * A public page in the reader's language: {@code shell.page("/labels")} is {@code /sv/labels}.
     */
    public String page(String path) {
        return "/" + language.code() + path;
    }

    public boolean at(String address) {
        return path.equals(address) || path.startsWith(address + "/");
    }
}
