package org.laurel.decision.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationWords;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.Reopening;
import org.laurel.application.Snapshots;
import org.laurel.application.Surroundings;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.Assignments;
import org.laurel.assessment.Combined;
import org.laurel.assessment.ConflictsOfInterest;
import org.laurel.assessment.Sheets;
import org.laurel.assessment.web.SheetPage;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.decision.Category;
import org.laurel.decision.Decide.Wish;
import org.laurel.decision.Decision;
import org.laurel.decision.Decisions;
import org.laurel.decision.Moment;
import org.laurel.decision.RoundMoments;
import org.laurel.decision.web.CasePage.Deciding;
import org.laurel.decision.web.CasePage.RoundSays;
import org.laurel.decision.web.CasePage.Said;
import org.laurel.history.History;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Question;
import org.laurel.site.Choice;
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
    private final Snapshots snapshots;
    private final Surroundings surroundings;
    private final EditionFor editionFor;
    private final Assignments assignments;
    private final ConflictsOfInterest conflicts;
    private final Sheets sheets;
    private final Decisions decisions;
    private final RoundMoments moments;
    private final People people;
    private final Countries countries;
    private final History history;
    private final Words words;

    CaseReading(
            Applications applications,
            Snapshots snapshots,
            Surroundings surroundings,
            EditionFor editionFor,
            Assignments assignments,
            ConflictsOfInterest conflicts,
            Sheets sheets,
            Decisions decisions,
            RoundMoments moments,
            People people,
            Countries countries,
            History history,
            Words words) {
        this.applications = applications;
        this.snapshots = snapshots;
        this.surroundings = surroundings;
        this.editionFor = editionFor;
        this.assignments = assignments;
        this.conflicts = conflicts;
        this.sheets = sheets;
        this.decisions = decisions;
        this.moments = moments;
        this.people = people;
        this.countries = countries;
        this.history = history;
        this.words = words;
    }

    /** Somebody who is no officer of its support organisation does not find it, nor a draft. */
    Application open(ApplicationId id, SignedIn officer) {
        return applications
                .find(id)
                .filter(it -> officer.officerOf(it.about().supportOrganisation()))
                .filter(it -> Application.lastSubmission(it).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    CasePage page(
            Application application,
            SignedIn officer,
            List<Problem> problems,
            @Nullable Wish typed) {
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
        var who = named(asked);
        var tooClose = conflicts.between(officer.id(), application.id());
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
                edition.form().questions().stream()
                        .filter(it -> !(it instanceof Question.YesNo))
                        .map(
                                it ->
                                        new Said(
                                                said.title(it),
                                                said.answer(
                                                        it, answers.getOrDefault(it.key(), ""))))
                        .toList(),
                snapshot,
                asked.stream().map(it -> assessor(it, who, t)).toList(),
                askable(application, asked),
                tooClose.stream()
                        .sorted()
                        .map(it -> t.say("assessment.conflict." + it.key()))
                        .toList(),
                handedIn.isEmpty()
                        ? null
                        : new ResultReading(combined, answers, who, said, t).result(),
                application instanceof InAssessment
                                && !handedIn.isEmpty()
                                && combined.disagreements().isEmpty()
                        ? deciding(combined, decision, typed, t)
                        : null,
                decision.map(it -> decided(it, submission.by(), t)).orElse(null),
                application instanceof InAssessment,
                application instanceof InAssessment && moment instanceof Moment.AnyTime,
                happened(application.id(), t, zone));
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
        return t.moment(until.shown().atZone(until.zone()).toInstant(), until.zone());
    }

    private Map<PersonId, Person> named(List<Assignment> asked) {
        return people.all(asked.stream().map(it -> it.task().assessor()).toList()).stream()
                .collect(Collectors.toMap(Person::id, it -> it));
    }

    private static CasePage.Assessor assessor(
            Assignment assignment, Map<PersonId, Person> who, Texts t) {
        var name =
                Optional.ofNullable(who.get(assignment.task().assessor()))
                        .map(Person::name)
                        .orElse("–");
        return switch (assignment) {
            case Assignment.Open(var task) ->
                    new CasePage.Assessor(
                            name,
                            t.say("assessment.assignments.due", t.day(task.dueOn())),
                            "warning");
            case Assignment.HandedIn _ ->
                    new CasePage.Assessor(name, t.say("assessment.sheet.handed-in"), "accent");
            case Assignment.Recused(_, _, var because) ->
                    new CasePage.Assessor(name, t.say("decision.case.recused", because), "neutral");
        };
    }

    /** Assessors who can still be asked: those too close to the application are not among them. */
    private List<Choice> askable(Application application, List<Assignment> asked) {
        if (!(application instanceof Application.Submitted
                || application instanceof InAssessment)) {
            return List.of();
        }
        var before = asked.stream().map(it -> it.task().assessor()).toList();
        var assessors =
                people.holding(Role.Kind.ASSESSOR, application.about().supportOrganisation());
        var close =
                conflicts.among(
                        assessors.stream().map(Person::id).toList(), List.of(application.id()));
        return assessors.stream()
                .filter(it -> !before.contains(it.id()))
                .filter(
                        it ->
                                !close.containsKey(
                                        new ConflictsOfInterest.Pair(it.id(), application.id())))
                .map(it -> new Choice(it.id().toString(), it.name()))
                .toList();
    }

    private static Deciding deciding(
            Combined combined, Optional<Decision> kept, @Nullable Wish typed, Texts t) {
        var recommended = combined.mayBeAwarded() ? Category.AWARD : Category.REFUSE;
        var wish =
                typed != null
                        ? typed
                        : kept.map(Decision::content)
                                .map(
                                        it ->
                                                new Wish(
                                                        it.category(),
                                                        it.wording(),
                                                        it.because(),
                                                        it.feedback()))
                                .orElseGet(() -> new Wish(recommended, "", "", feedback(combined)));
        return new Deciding(
                t.say("decision.category." + recommended.key()),
                combined.mayBeAwarded(),
                wish.category().key(),
                wish.wording(),
                wish.because(),
                wish.feedback());
    }

    /** What assessors wrote to the teacher, as a start for the officer's own words. */
    private static String feedback(Combined combined) {
        return combined.sheets().stream()
                .map(it -> it.overall().strip())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private CasePage.Decided decided(Decision decision, PersonId sender, Texts t) {
        var content = decision.content();
        var released = decision instanceof Decision.Released;
        return new CasePage.Decided(
                t.say("decision.category." + content.category().key()),
                content.category() == Category.AWARD ? "gold" : "danger",
                content.letter(),
                released,
                people.get(sender).language().ownName());
    }

    /** What signatories did is said to an officer in the same words as to the school. */
    private static String history(String what) {
        return (what.startsWith("signature.") ? "application.history." : "decision.history.")
                + what;
    }

    private List<CasePage.Happened> happened(ApplicationId id, Texts t, ZoneId zone) {
        var events = history.of(id.subject());
        var names = new LinkedHashMap<PersonId, String>();
        people.all(
                        events.stream()
                                .flatMap(it -> Optional.ofNullable(it.by()).stream())
                                .distinct()
                                .map(PersonId::new)
                                .toList())
                .forEach(it -> names.put(it.id(), it.name()));
        var reopenings = applications.reopenings(id);
        var happened = new ArrayList<CasePage.Happened>();
        for (var event : events) {
            happened.add(
                    new CasePage.Happened(
                            t.moment(event.at(), zone),
                            t.say(history(event.what())),
                            event.by() == null
                                    ? ""
                                    : names.getOrDefault(new PersonId(event.by()), "–"),
                            Reopening.because(reopenings, event.what(), event.at())));
        }
        return happened;
    }
}
