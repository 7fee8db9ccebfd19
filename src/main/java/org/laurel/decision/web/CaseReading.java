package org.laurel.decision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationWords;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.Notes;
import org.laurel.application.Snapshots;
import org.laurel.application.Surroundings;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.assessment.Assignments;
import org.laurel.assessment.Combined;
import org.laurel.assessment.Sheets;
import org.laurel.assessment.web.SheetPage;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.decision.Decide.Wish;
import org.laurel.decision.Decisions;
import org.laurel.decision.Moment;
import org.laurel.decision.RoundMoments;
import org.laurel.decision.web.CasePage.RoundSays;
import org.laurel.decision.web.CasePage.Said;
import org.laurel.people.People;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Question;
import org.laurel.site.Problem;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts an application together for the national officer who decides on it. */
@Component
class CaseReading {

    private final Applications applications;
    private final AssessmentPermissions permissions;
    private final Snapshots snapshots;
    private final Surroundings surroundings;
    private final Notes notes;
    private final EditionFor editionFor;
    private final Assignments assignments;
    private final Sheets sheets;
    private final Decisions decisions;
    private final RoundMoments moments;
    private final People people;
    private final Countries countries;
    private final CaseAssessors assessors;
    private final CaseHistory happened;
    private final Words words;

    CaseReading(
            Applications applications,
            AssessmentPermissions permissions,
            Snapshots snapshots,
            Surroundings surroundings,
            Notes notes,
            EditionFor editionFor,
            Assignments assignments,
            Sheets sheets,
            Decisions decisions,
            RoundMoments moments,
            People people,
            Countries countries,
            CaseAssessors assessors,
            CaseHistory happened,
            Words words) {
        this.applications = applications;
        this.permissions = permissions;
        this.snapshots = snapshots;
        this.surroundings = surroundings;
        this.notes = notes;
        this.editionFor = editionFor;
        this.assignments = assignments;
        this.sheets = sheets;
        this.decisions = decisions;
        this.moments = moments;
        this.people = people;
        this.countries = countries;
        this.assessors = assessors;
        this.happened = happened;
        this.words = words;
    }

    /** For nobody but an officer of its organisation who is not too close, and never a draft. */
    Application open(ApplicationId id, SignedIn officer) {
        return permissions
                .officer(officer.id(), applications.find(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    CasePage page(
            Application application,
            SignedIn officer,
            List<Problem> problems,
            @Nullable Wish typed) {
        return page(application, officer, problems, typed, "");
    }

    /** With the reason somebody gave to take an assignment back. */
    CasePage page(
            Application application,
            SignedIn officer,
            List<Problem> problems,
            @Nullable Wish typed,
            String reason) {
        var about = application.about();
        var submission = Application.lastSubmission(application).orElseThrow();
        var attempt = submission.attempt();
        var t = words.in(officer.language());
        var zone = countries.get(about.country()).zone();
        var edition = editionFor.of(application);
        var said = edition.words(officer.language(), about.country().value());
        var names = surroundings.names(about);
        var asked = assignments.of(application.id(), attempt);
        var handedIn = sheets.of(application.id(), attempt);
        var who = assessors.named(asked);
        var combined = Combined.of(edition, handedIn, sheets.agreement(application.id(), attempt));
        var decision = decisions.on(application.id(), attempt);
        var snapshot =
                snapshots.read(applications.snapshot(application.id(), attempt).orElseThrow());
        var answers = snapshot.answers();
        var moment = moments.of(about);
        return new CasePage(
                application.id(),
                said.say("name"),
                names.title(),
                SheetPage.from(about, names, t),
                ApplicationWords.state(application, t, zone),
                ApplicationWords.color(application),
                attempt == 1 ? null : t.say("assessment.sheet.tries", attempt),
                new RoundSays(returnable(application, moment, t), toldOn(moment, t)),
                problems,
                reason,
                edition.form().questions().stream()
                        .filter(it -> !(it instanceof Question.YesNo))
                        .map(
                                it ->
                                        new Said(
                                                said.title(it),
                                                said.answer(
                                                        it, answers.getOrDefault(it.key(), ""))))
                        .toList(),
                notes.on(application, t),
                snapshot,
                assessors.rows(application, asked, who, t),
                assessors.askable(application, asked, t),
                assessors.invited(officer.id(), application, t),
                handedIn.isEmpty()
                        ? null
                        : new ResultReading(combined, answers, who, said, t).result(),
                application instanceof InAssessment
                                && !handedIn.isEmpty()
                                && combined.disagreements().isEmpty()
                        ? CaseDeciding.deciding(combined, decision, typed, t)
                        : null,
                decision.map(
                                it ->
                                        CaseDeciding.decided(
                                                it, people.get(submission.by()).language(), t))
                        .orElse(null),
                application instanceof InAssessment,
                application instanceof InAssessment && moment instanceof Moment.AnyTime,
                happened.of(application.id(), t, zone));
    }

    private static @Nullable String returnable(Application application, Moment moment, Texts t) {
        return moment instanceof Moment.Improving(var until, _)
                        && (application instanceof Application.Submitted
                                || application instanceof InAssessment)
                ? lastMinute(until, t)
                : null;
    }

    private static @Nullable String toldOn(Moment moment, Texts t) {
        return switch (moment) {
            case Moment.Improving(_, var day) -> t.day(day);
            case Moment.Waiting(var day) -> t.day(day);
            case Moment.AnyTime _, Moment.Published _ -> null;
        };
    }

    static String lastMinute(Deadline until, Texts t) {
        return t.moment(until.shown());
    }
}
