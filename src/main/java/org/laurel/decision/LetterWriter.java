package org.laurel.decision;

import java.util.ArrayList;
import java.util.List;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Subject;
import org.laurel.application.Surroundings;
import org.laurel.assessment.Combined;
import org.laurel.country.Countries;
import org.laurel.decision.Decide.Wish;
import org.laurel.decision.Decision.Letter;
import org.laurel.people.People;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Rubric.Scored;
import org.laurel.settings.Settings;
import org.laurel.text.Typed;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/**
 * Writes the letter to the applicant in the applicant's language. A refusal names every denied
 * condition, missed minimum and weak criterion, and what can be done now; no assessor is named.
 */
@Component
class LetterWriter {

    private final People people;
    private final Surroundings surroundings;
    private final Countries countries;
    private final Words words;
    private final Settings settings;

    LetterWriter(
            People people,
            Surroundings surroundings,
            Countries countries,
            Words words,
            Settings settings) {
        this.people = people;
        this.surroundings = surroundings;
        this.countries = countries;
        this.words = words;
        this.settings = settings;
    }

    /** In the language of whoever sent it. */
    Letter write(InAssessment application, Combined combined, Wish wish) {
        var about = application.about();
        var reader = people.get(application.submission().by());
        var t = words.in(reader.language());
        var said = combined.edition().words(reader.language(), about.country().value());
        var title = surroundings.title(about);
        var school = about.subject() instanceof Subject.WholeSchool;
        var kind = (school ? "school." : "") + wish.category().key();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(
                school
                        ? t.say("decision.letter.school.greeting", title)
                        : t.say("decision.letter.greeting", reader.name()));
        paragraphs.add(t.say("decision.letter." + kind, said.say("name"), title));
        if (!Typed.isBlank(wish.wording())) {
            paragraphs.add(wish.wording().strip());
        }
        paragraphs.add(result(combined, t));
        if (wish.category() == Category.REFUSE) {
            paragraphs.addAll(shortcomings(combined, said, t));
        }
        if (!Typed.isBlank(wish.feedback())) {
            paragraphs.add(t.say("decision.letter.feedback") + "\n" + wish.feedback().strip());
        }
        if (wish.category() == Category.REFUSE) {
            paragraphs.add(
                    school
                            ? whatNow("decision.letter.school.again", t)
                            : whatNow(again(combined.edition(), about.country().value()), t));
        }
        paragraphs.add(
                t.say(
                        "decision.letter.more",
                        settings.publicUrl() + "/applications/" + about.id()));
        paragraphs.add(countries.organisation(about.supportOrganisation()).name());
        return new Letter(
                t.say("decision.letter.subject." + kind, said.say("name"), title),
                String.join("\n\n", paragraphs) + "\n");
    }

    private static String result(Combined combined, Texts t) {
        var it = combined.recommendation();
        var total = t.number(it.total().shown());
        var passMark = combined.edition().award().passMark();
        return passMark.isPresent()
                ? t.say("decision.letter.result", total, it.maximum(), passMark.getAsInt())
                : t.say("decision.letter.result-unmarked", total, it.maximum());
    }

    private static List<String> shortcomings(
            Combined combined, org.laurel.scheme.Words said, Texts t) {
        var paragraphs = new ArrayList<String>();
        var denied =
                combined.denied().stream()
                        .sorted()
                        .map(
                                it ->
                                        line(
                                                said.say("requirements." + it + ".title"),
                                                reasons(combined, it)))
                        .toList();
        add(paragraphs, t.say("decision.letter.denied"), denied);
        var missed =
                combined.edition().rubric().withMinimum().stream()
                        .filter(it -> combined.recommendation().missed().contains(it.key()))
                        .map(it -> line(said.say(it.path() + ".title"), minimum(combined, it, t)))
                        .toList();
        add(paragraphs, t.say("decision.letter.missed"), missed);
        var weak =
                combined.weak().stream()
                        .filter(it -> !combined.recommendation().missed().contains(it.key()))
                        .map(it -> line(said.say("sub-criteria." + it.key() + ".title"), ""))
                        .toList();
        add(paragraphs, t.say("decision.letter.weak"), weak);
        return paragraphs;
    }

    private static String reasons(Combined combined, String condition) {
        return String.join(
                " ",
                combined.sheets().stream()
                        .filter(it -> it.denied().contains(condition))
                        .map(it -> it.condition(condition).reason())
                        .toList());
    }

    private static String minimum(Combined combined, Scored scored, Texts t) {
        var minimum = scored.minimum();
        return t.say(
                "decision.letter.minimum",
                t.number(combined.reached(scored).orElseThrow().shown()),
                minimum == null ? 0 : minimum.points());
    }

    private static String line(String title, String more) {
        return "– " + title + (more.isBlank() ? "" : ": " + more);
    }

    private static void add(List<String> paragraphs, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            paragraphs.add(title + "\n" + String.join("\n", lines));
        }
    }

    private static String again(Edition edition, String country) {
        return switch (edition.overlay(country).secondApplication()) {
            case NEVER -> "decision.letter.again.never";
            case ONCE -> "decision.letter.again.once";
            case AFTER_IMPROVEMENT -> "decision.letter.again.after-improvement";
            case NEXT_SCHOOL_YEAR -> "decision.letter.again.next-school-year";
        };
    }

    private static String whatNow(String again, Texts t) {
        return t.say("decision.letter.now")
                + "\n"
                + t.say(again)
                + "\n"
                + t.say("decision.letter.complaint");
    }
}
