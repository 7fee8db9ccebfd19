package org.laurel.evidence.web;

import java.util.List;
import org.laurel.evidence.Bound;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.EvidenceList;
import org.laurel.evidence.Examined;
import org.laurel.evidence.web.RefusalPage.Typed;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.site.Problem;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.laurel.writing.FormId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says why a link or file was not taken and what to do, beside the box it concerns. */
@Component
class Refusals {

    static final String LINK_TITLE = "link-title";
    static final String LINK_ADDRESS = "link-address";
    static final String FILE_TITLE = "file-title";
    static final String FILE = "file";

    private final Evidence evidence;
    private final Words words;

    Refusals(Evidence evidence, Words words) {
        this.evidence = evidence;
        this.words = words;
    }

    ModelAndView because(
            Examined.Refusal examined, SignedIn who, FormId form, Back back, Typed typed) {
        var t = words.in(who.language());
        var status =
                examined instanceof Examined.TooMuch
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(status, new Problem(FILE, say(examined, t)), form, back, typed);
    }

    ModelAndView tooMuch(
            Bound bound, String at, SignedIn who, FormId form, Back back, Typed typed) {
        var problem = new Problem(at, say(bound, words.in(who.language())));
        return page(HttpStatus.CONTENT_TOO_LARGE, problem, form, back, typed);
    }

    ModelAndView say(
            String key,
            HttpStatus status,
            String at,
            SignedIn who,
            FormId form,
            Back back,
            Typed typed,
            Object... values) {
        var problem = new Problem(at, words.in(who.language()).say(key, values));
        return page(status, problem, form, back, typed);
    }

    private ModelAndView page(
            HttpStatus status, Problem problem, FormId form, Back back, Typed typed) {
        var list =
                new EvidenceList(form, evidence.of(form), List.of(), true, back.path(), List.of());
        return Page.of("evidence/refused", new RefusalPage(list, problem, typed)).status(status);
    }

    private static String say(Examined.Refusal examined, Texts t) {
        return switch (examined) {
            case Examined.Empty _ -> t.say("evidence.refused.empty");
            case Examined.Unwelcome(var kind) -> t.say("evidence.unwelcome." + kind.key());
            case Examined.NamedWrongly(var kind, var ending) ->
                    t.say(
                            "evidence.refused.named-wrongly",
                            t.say("evidence.kind." + kind.key()),
                            ending);
            case Examined.Broken(var kind) ->
                    t.say("evidence.refused.broken", t.say("evidence.kind." + kind.key()));
            case Examined.Locked _ -> t.say("evidence.refused.locked");
            case Examined.TooMuch(var bound) -> say(bound, t);
        };
    }

    private static String say(Bound bound, Texts t) {
        return switch (bound) {
            case PICTURE_BYTES -> t.say("evidence.refused.picture-bytes", bound.megabytes());
            case FILE_BYTES -> t.say("evidence.refused.file-bytes", bound.megabytes());
            case PICTURE_PIXELS ->
                    t.say("evidence.refused.picture-pixels", bound.most() / 1_000_000);
            case ARCHIVE_ENTRIES, ARCHIVE_BYTES, SMALL_ARCHIVE_BYTES ->
                    t.say("evidence.refused.archive");
            case PDF_PAGES -> t.say("evidence.refused.pdf-pages", bound.most());
            case PERSON_BYTES -> t.say("evidence.refused.person-bytes", bound.megabytes());
            case ADDRESS_LETTERS -> t.say("evidence.refused.address-letters", bound.most());
            case TITLE_LETTERS -> t.say("evidence.refused.title-letters", bound.most());
        };
    }
}
