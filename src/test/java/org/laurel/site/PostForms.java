package org.laurel.site;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The forms of a page, or of a template, that change something. */
public final class PostForms {

    private static final Pattern FORM =
            Pattern.compile(
                    "<form\\b[^>]*\\bmethod\\s*=(?!\\s*\"(?:get|dialog)\")(.*?)</form>",
                    Pattern.DOTALL);

    private PostForms() {}

    /** Those that hold nothing of what each of them must. */
    public static List<String> without(Pattern needed, String page) {
        return FORM.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(it -> !needed.matcher(it).find())
                .toList();
    }
}
