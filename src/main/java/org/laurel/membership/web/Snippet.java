package org.laurel.membership.web;

import org.laurel.words.Texts;
import org.springframework.web.util.HtmlUtils;

/** What a school puts on its own site, in its own language: our drawing, and a link to check. */
final class Snippet {

    private Snippet() {}

    static String html(
            String address, String logo, String label, String years, String school, Texts t) {
        return """
        <p lang="%s">
          <a href="%s"><img src="%s" width="120" height="120" alt="%s"></a><br>
          %s
        </p>"""
                .formatted(
                        t.language().code(),
                        escaped(address),
                        escaped(logo),
                        escaped(t.say("membership.snippet.logo", label, years)),
                        escaped(t.say("membership.snippet.text", school, label, years)));
    }

    /** The letters of all languages stay as they are. */
    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
