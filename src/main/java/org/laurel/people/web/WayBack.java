package org.laurel.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody goes next. */
final class WayBack {

    static final String DESK = "/desk";

    /** What a sign-in over a form asks for in the end. */
    static final String DIALOG = "/session";

    private static final Pattern UNFIT = Pattern.compile("[^\\x21-\\x7e]+|[\"<>\\\\^`{|}]+");

    private WayBack() {}

    private static String encoded(String signs) {
        return URLEncoder.encode(signs, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The page somebody wanted, where it is one of ours. */
    static String safe(String asked) {
        return asked.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? asked : DESK;
    }

    /**
     * Signs that an address cannot hold are written as it can; what is written so already stays.
     */
    static ModelAndView to(String path) {
        var view = new RedirectView(UNFIT.matcher(path).replaceAll(it -> encoded(it.group())));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
