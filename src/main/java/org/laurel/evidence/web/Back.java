package org.laurel.evidence.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of the form, which the browser names and which must be one of ours. */
record Back(String path) {

    private static final String FIRST_PAGE = "/";
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\p{Graph}&&[^\\\\]]*");

    Back {
        path = LOCAL.matcher(path).matches() ? path : FIRST_PAGE;
    }

    /** Where the request came from, for when its own words cannot be read. */
    static Back ofReferer(String referer) {
        try {
            var path = new URI(referer).getRawPath();
            return new Back(path == null ? FIRST_PAGE : path);
        } catch (URISyntaxException broken) {
            return new Back(FIRST_PAGE);
        }
    }

    ModelAndView redirect() {
        var there = new RedirectView(path);
        there.setExpandUriTemplateVariables(false);
        return new ModelAndView(there);
    }
}
