package org.laurel.register.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.rules.Requirement;
import org.laurel.scheme.DatedRound;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Overlay;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.scheme.Words;
import org.laurel.site.Choice;
import org.laurel.words.Texts;

/** What a label asks for today, in a country or in all of Europe. */
public record SchemePage(
        Edition edition,
        Words words,
        @Nullable Chosen chosen,
        List<Choice> countries,
        List<OrganisationRounds> rounds,
        List<AnnouncedRound> announced) {

    /** The country whose page it is. */
    public record Chosen(String code, String name) {}

    public String scheme() {
        return edition.id().scheme();
    }

    /** The calendar of its dates; none while it would be empty. */
    public @Nullable String calendar() {
        var address = "/labels/" + scheme() + "/rounds.ics";
        if (forAProject()) {
            return chosen != null && rounds.stream().anyMatch(OrganisationRounds::dated)
                    ? address + "?country=" + chosen.code()
                    : null;
        }
        return announced.isEmpty() ? null : address;
    }

    public Overlay overlay() {
        return edition.overlay(chosen == null ? null : chosen.code());
    }

    /** Asked of the applicant, who answers yes or no. */
    public List<Requirement> readiness() {
        var asked = readinessKeys();
        return edition.eligibility().stream().filter(it -> asked.contains(it.key())).toList();
    }

    /** Known to Laurel, so nobody is asked. */
    public List<Requirement> others() {
        var asked = readinessKeys();
        return edition.eligibility().stream().filter(it -> !asked.contains(it.key())).toList();
    }

    /** The announced rounds that one can still prepare for. */
    public List<AnnouncedRound> toCome() {
        return announced.stream().filter(it -> !it.over()).toList();
    }

    /** What sources say of rounds, those apart that were announced here with all their days. */
    public List<DatedRound> dated() {
        var here = announced.stream().map(it -> it.round().key()).toList();
        return edition.rounds().reversed().stream().filter(it -> !here.contains(it.key())).toList();
    }

    public List<AnnouncedRound> past() {
        return announced.reversed().stream().filter(AnnouncedRound::over).toList();
    }

    /** A label that a teacher gets for a project; else it is the school's. */
    public boolean forAProject() {
        return edition.holder() == Edition.Holder.TEACHER_IN_PROJECT;
    }

    public boolean pointsAssumed() {
        return edition.award().source().assumed()
                || edition.rubric().subCriteria().stream().anyMatch(SubCriterion::assumed);
    }

    /** What a country asks beyond the others. */
    public List<Question> extraFields() {
        return overlay().extraFields();
    }

    /** What a refused applicant can do about the same project in the chosen country. */
    public String secondApplication(Texts t) {
        return switch (overlay().secondApplication()) {
            case NEVER -> t.say("register.scheme.again-never");
            case ONCE -> t.say("register.scheme.again-once");
            case AFTER_IMPROVEMENT -> t.say("register.scheme.again-after-improvement");
            case NEXT_SCHOOL_YEAR -> t.say("register.scheme.again-next-school-year");
        };
    }

    /** The words for a level, where the edition describes it. */
    public @Nullable String level(SubCriterion subCriterion, int points) {
        var path = edition.rubric().level(subCriterion, points);
        return words.has(path) ? words.say(path) : null;
    }

    private Set<String> readinessKeys() {
        return edition.form().questions().stream()
                .filter(Question.YesNo.class::isInstance)
                .map(Question::key)
                .collect(Collectors.toSet());
    }
}
