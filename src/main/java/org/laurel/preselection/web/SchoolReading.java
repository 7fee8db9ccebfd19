package org.laurel.preselection.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.SignedIn;
import org.laurel.preselection.Adjusting;
import org.laurel.preselection.ExplainSchool;
import org.laurel.preselection.ExplainSchool.Explanation;
import org.laurel.preselection.web.SchoolLabelPage.AdjustingForm;
import org.laurel.rules.Fact;
import org.laurel.scheme.FactName;
import org.laurel.school.SchoolId;
import org.laurel.site.Choice;
import org.laurel.site.Problem;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** Puts an explanation of one school into the words of its reader. */
@Component
class SchoolReading {

    private final ExplainSchool explainSchool;
    private final Adjusting adjusting;
    private final SchoolRound schoolRound;
    private final Words words;
    private final Clock clock;

    SchoolReading(
            ExplainSchool explainSchool,
            Adjusting adjusting,
            SchoolRound schoolRound,
            Words words,
            Clock clock) {
        this.explainSchool = explainSchool;
        this.adjusting = adjusting;
        this.schoolRound = schoolRound;
        this.words = words;
        this.clock = clock;
    }

    Explanation explained(String scheme, SchoolId school) {
        return switch (explainSchool.explain(scheme, school)) {
            case ExplainSchool.Outcome.Explained(var it) -> it;
            case ExplainSchool.Outcome.NoSuchSchool(), ExplainSchool.Outcome.NoEdition() ->
                    throw Central.notFound();
        };
    }

    /** For the officers of its country; for everybody else it is not there. */
    Explanation ofOwnCountry(UUID school, String scheme, SignedIn who) {
        if (who.officerOf().isEmpty()) {
            throw Central.notFound();
        }
        var about = explained(scheme, new SchoolId(school));
        if (!who.officerOf(about.school().supportOrganisation())) {
            throw Central.notFound();
        }
        return about;
    }

    SchoolLabelPage forTeacher(Explanation about, SignedIn who) {
        return page(about, who, false, null, List.of(), AdjustingForm.BLANK);
    }

    SchoolLabelPage forOfficer(
            Explanation about, SignedIn who, List<Problem> problems, AdjustingForm typed) {
        var t = words.in(who.language());
        var round = about.round();
        var against =
                round == null
                        ? t.say("preselection.adjusting.no-such-round")
                        : adjusting
                                .refusal(round.id(), about.school().id(), who)
                                .map(it -> t.say("preselection.adjusting." + it.key()))
                                .orElse(null);
        return page(about, who, true, against, problems, typed);
    }

    private SchoolLabelPage page(
            Explanation about,
            SignedIn who,
            boolean officer,
            @Nullable String against,
            List<Problem> problems,
            AdjustingForm typed) {
        var t = words.in(who.language());
        var say = about.edition().words(who.language(), about.school().country().value());
        var never = FactName.HOLDS_LABEL_UNTIL.key();
        return new SchoolLabelPage(
                about,
                say.say("name"),
                schoolRound.said(about, t),
                SchoolLine.of(about, t),
                about.corrections().stream()
                        .map(
                                it ->
                                        t.say(
                                                "preselection.school.corrected",
                                                fact(it.fact(), t),
                                                shown(it.value(), t),
                                                it.because()))
                        .toList(),
                about.round() != null && !clock.instant().isBefore(about.round().opensAt()),
                about.exceptions().stream()
                        .map(
                                it ->
                                        new Choice(
                                                it.requirement(),
                                                say.say(
                                                        "requirements."
                                                                + it.requirement()
                                                                + ".title")))
                        .toList(),
                schoolRound.takenBack(about, say, t),
                officer,
                against,
                FactName.ofSchools().stream().map(it -> new Choice(it.key(), fact(it, t))).toList(),
                about.edition().eligibility().stream()
                        .filter(it -> !it.facts().contains(never))
                        .map(
                                it ->
                                        new Choice(
                                                it.key(),
                                                say.say("requirements." + it.key() + ".title")))
                        .toList(),
                problems,
                typed);
    }

    static Optional<FactName> factNamed(String key) {
        return FactName.ofSchools().stream().filter(it -> it.key().equals(key)).findFirst();
    }

    private static String fact(FactName name, Texts t) {
        return t.say("preselection.fact." + name.key());
    }

    private static String shown(Fact value, Texts t) {
        return switch (value) {
            case Fact.Day(var day) -> t.day(day);
            case Fact.None() -> t.say("preselection.fact.none");
            case Fact.Count(var number) -> t.number(number);
            case Fact.YesNo _, Fact.Word _ -> value.written();
        };
    }
}
