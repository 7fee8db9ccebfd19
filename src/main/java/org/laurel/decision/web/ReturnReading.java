package org.laurel.decision.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.Snapshots;
import org.laurel.application.Surroundings;
import org.laurel.assessment.Sheet;
import org.laurel.assessment.Sheets;
import org.laurel.decision.Moment;
import org.laurel.decision.RoundMoments;
import org.laurel.decision.web.ReturnPage.Element;
import org.laurel.decision.web.ReturnPage.Statement;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/**
 * Puts what assessors said so far beside each statement, as a start for the officer's own words.
 */
@Component
class ReturnReading {

    private final CaseReading cases;
    private final Applications applications;
    private final Snapshots snapshots;
    private final Surroundings surroundings;
    private final EditionFor editionFor;
    private final Sheets sheets;
    private final RoundMoments moments;
    private final Words words;

    ReturnReading(
            CaseReading cases,
            Applications applications,
            Snapshots snapshots,
            Surroundings surroundings,
            EditionFor editionFor,
            Sheets sheets,
            RoundMoments moments,
            Words words) {
        this.cases = cases;
        this.applications = applications;
        this.snapshots = snapshots;
        this.surroundings = surroundings;
        this.editionFor = editionFor;
        this.sheets = sheets;
        this.moments = moments;
        this.words = words;
    }

    /** None once it can no longer be returned. */
    Optional<ReturnPage> page(ApplicationId id, SignedIn officer) {
        var application = cases.open(id, officer);
        var about = application.about();
        if (!(moments.of(about) instanceof Moment.Improving(var until, _))) {
            return Optional.empty();
        }
        var edition = editionFor.of(application);
        var said = edition.words(officer.language(), about.country().value());
        var attempt = Application.lastSubmission(application).orElseThrow().attempt();
        var answers = snapshots.read(applications.snapshot(id, attempt).orElseThrow()).answers();
        var handedIn = sheets.of(id, attempt);
        var elements =
                edition.rubric().criteria().stream()
                        .map(
                                criterion ->
                                        new Element(
                                                said.say(criterion.path() + ".title"),
                                                criterion.subCriteria().stream()
                                                        .map(
                                                                it ->
                                                                        statement(
                                                                                edition,
                                                                                it,
                                                                                own(
                                                                                        edition, it,
                                                                                        answers,
                                                                                        said),
                                                                                handedIn,
                                                                                said))
                                                        .toList()))
                        .toList();
        return Optional.of(
                new ReturnPage(
                        id,
                        said.say("name"),
                        surroundings.title(about),
                        CaseReading.lastMinute(until, words.in(officer.language())),
                        List.of(),
                        handedIn.stream()
                                .map(it -> it.overall().strip())
                                .filter(it -> !it.isEmpty())
                                .collect(joining("\n\n")),
                        elements));
    }

    private static Statement statement(
            Edition edition,
            SubCriterion sub,
            String own,
            List<Sheet> handedIn,
            org.laurel.scheme.Words said) {
        var rubric = edition.rubric();
        return new Statement(
                sub.key(),
                said.say(sub.path() + ".title"),
                own,
                handedIn.stream()
                        .map(it -> said.say(rubric.level(sub, it.score(sub.key()).points())))
                        .collect(joining(" · ")),
                handedIn.stream()
                        .map(it -> it.score(sub.key()).comment().strip())
                        .filter(it -> !it.isEmpty())
                        .collect(joining("\n\n")));
    }

    private static String own(
            Edition edition,
            SubCriterion sub,
            java.util.Map<String, String> answers,
            org.laurel.scheme.Words said) {
        return edition.form().questions().stream()
                .filter(it -> it instanceof Question.Rating(_, var of) && of.equals(sub.key()))
                .map(it -> said.answer(it, answers.getOrDefault(it.key(), "")))
                .findFirst()
                .orElse("");
    }
}
