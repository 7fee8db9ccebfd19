package org.laurel.people.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody goes next. */
final class WayBack {

    static final String DESK = "/desk";

    private WayBack() {}

    /** The page somebody wanted, where it is one of ours. */
    static String safe(String asked) {
        return asked.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? asked : DESK;
    }

    static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
