package org.laurel.site;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A template and the one typed object it shows. */
public final class Page extends ModelAndView {

    private Page(String template, Object page) {
        super(template, "page", page);
    }

    /**
     * {@code Page.of("application/submission", page)} shows {@code jte/application/submission.jte}.
     */
    public static Page of(String template, Object page) {
        return new Page(template, page);
    }

    public Page status(HttpStatus status) {
        setStatus(status);
        return this;
    }
}
