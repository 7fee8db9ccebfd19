package org.laurel.evidence.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of the form, which the browser names and which must be one of ours. */
final class Back {

    private static final String FIRST_PAGE = "/";
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\p{Graph}&&[^\\\\]]*");

    private final String path;

    Back(String path) {
        this.path = LOCAL.matcher(path).matches() ? path : FIRST_PAGE;
    }

    String path() {
        return path;
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
