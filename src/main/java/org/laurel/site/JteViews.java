package org.laurel.site;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.laurel.words.Words;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds the template a page names and gives it that page, its shell and the reader's words. */
@Component
class JteViews implements ViewResolver, Ordered {

    private static final Set<Integer> BUSY = Set.of(429, 503);

    private final TemplateEngine templates;
    private final Words words;
    private final Shells shells;

    JteViews(TemplateEngine templates, Words words, Shells shells) {
        this.templates = templates;
        this.words = words;
        this.shells = shells;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            return null;
        }
        return (model, request, response) -> {
            var page =
                    new HashMap<String, @Nullable Object>(
                            model == null ? java.util.Map.of() : model);
            var shell = page.get("shell") instanceof Shell given ? given : shells.around(request);
            page.put("shell", shell);
            page.put("t", words.in(shell.language()));
            var html = new StringOutput();
            templates.render(name + ".jte", page, new DirectedHtml(html));
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, shell.language().code());
            response.setHeader(HttpHeaders.CACHE_CONTROL, keep(shell, request, response));
            if (BUSY.contains(response.getStatus())
                    && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            }
            response.getWriter().write(html.toString());
        };
    }

    private String keep(Shell shell, HttpServletRequest request, HttpServletResponse response) {
        var sameForEverybody =
                shell.open()
                        && response.getStatus() == HttpStatus.OK.value()
                        && !shells.carriesToken(request);
        return sameForEverybody ? "public, max-age=60" : "no-store";
    }
}
