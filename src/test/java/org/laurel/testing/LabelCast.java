package org.laurel.testing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.FormAnswers;
import org.laurel.application.OpenApplication;
import org.laurel.application.SubmitApplication;
import org.laurel.assessment.AssignAssessor;
import org.laurel.assessment.AssignmentId;
import org.laurel.assessment.HandIn;
import org.laurel.assessment.SheetDraft;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.PersonId;
import org.laurel.people.Role;
import org.laurel.people.Role.Kind;
import org.laurel.people.SignedIn;
import org.laurel.project.AcceptInvitation;
import org.laurel.project.Description;
import org.laurel.project.FoundProject;
import org.laurel.project.Invitations;
import org.laurel.project.ProjectCast;
import org.laurel.project.ProjectId;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.scheme.SchemeFiles;
import org.laurel.scheme.Words;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.laurel.writing.FormId;
import org.laurel.writing.SaveAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Teachers, officers and assessors on the shipped schemes, and the steps from a project of two
 * founders to a handed-in score sheet. Every name is used once.
 */
@Component
public class LabelCast {

    public static final String SCHEME = "national-quality-label";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PeopleForTests joined;
    private final People people;
    private final Countries countries;
    private final Schools schools;
    private final FoundProject foundProject;
    private final Invitations invitations;
    private final AcceptInvitation acceptInvitation;
    private final Editions editions;
    private final PublishSchemes publishSchemes;
    private final Applications applications;
    private final EditionFor editionFor;
    private final OpenApplication openApplication;
    private final SubmitApplication submitApplication;
    private final AssignAssessor assignAssessor;
    private final HandIn handIn;
    private final Answers answers;
    private final SaveAnswer saveAnswer;
    private final org.laurel.words.Words interfaceWords;
    private final TestClock clock;
    private final JdbcClient db;

    LabelCast(
            PeopleForTests joined,
            People people,
            Countries countries,
            Schools schools,
            FoundProject foundProject,
            Invitations invitations,
            AcceptInvitation acceptInvitation,
            Editions editions,
            PublishSchemes publishSchemes,
            Applications applications,
            EditionFor editionFor,
            OpenApplication openApplication,
            SubmitApplication submitApplication,
            AssignAssessor assignAssessor,
            HandIn handIn,
            Answers answers,
            SaveAnswer saveAnswer,
            org.laurel.words.Words interfaceWords,
            TestClock clock,
            JdbcClient db) {
        this.joined = joined;
        this.people = people;
        this.countries = countries;
        this.schools = schools;
        this.foundProject = foundProject;
        this.invitations = invitations;
        this.acceptInvitation = acceptInvitation;
        this.editions = editions;
        this.publishSchemes = publishSchemes;
        this.applications = applications;
        this.editionFor = editionFor;
        this.openApplication = openApplication;
        this.submitApplication = submitApplication;
        this.assignAssessor = assignAssessor;
        this.handIn = handIn;
        this.answers = answers;
        this.saveAnswer = saveAnswer;
        this.interfaceWords = interfaceWords;
        this.clock = clock;
        this.db = db;
    }

    /** A validated teacher at a new school of a country. */
    public SignedIn teacher(String country) {
        var teacher = somebody("Teacher");
        new ProjectCast(db).work(teacher.id(), school(country));
        return teacher;
    }

    /** A validated teacher at the same school. */
    public SignedIn colleagueOf(SignedIn teacher) {
        var colleague = somebody("Colleague");
        var cast = new ProjectCast(db);
        cast.work(colleague.id(), cast.schoolOf(teacher.id()));
        return colleague;
    }

    public SignedIn somebody(String name, Role... roles) {
        return joined.joined(name + NUMBER.incrementAndGet(), roles);
    }

    public SignedIn officer(String country) {
        return somebody("Officer", new Role(Kind.NATIONAL_OFFICER, organisation(country)));
    }

    public SignedIn assessor(String country) {
        return somebody("Assessor", new Role(Kind.ASSESSOR, organisation(country)));
    }

    public String organisation(String country) {
        return countries.get(new CountryCode(country)).supportOrganisations().getFirst().key();
    }

    public SchoolId school(String country) {
        var id = new SchoolId(UUID.randomUUID());
        schools.add(
                new School(
                        id,
                        id.toString(),
                        "School " + NUMBER.incrementAndGet(),
                        "Town",
                        new CountryCode(country),
                        organisation(country),
                        LocalDate.of(2015, 1, 1)));
        return id;
    }

    /** A project that ends soon, so that a teacher may apply. */
    public ProjectId project(SignedIn first, SignedIn second) {
        return project(first, second, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    public ProjectId project(SignedIn first, SignedIn second, LocalDate endsOn) {
        var like = ProjectCast.rivers();
        var description =
                new Description(
                        "Project " + NUMBER.incrementAndGet(),
                        like.text(),
                        endsOn.minusYears(1),
                        endsOn,
                        like.languages(),
                        like.subjects(),
                        like.topics(),
                        like.keyCompetences(),
                        like.ages());
        var email = people.get(second.id()).email();
        var founded =
                (FoundProject.Outcome.Waiting)
                        foundProject.found(first.id(), null, description, email);
        var invitation =
                invitations.waitingFor(second.id()).stream()
                        .filter(it -> it.project().equals(founded.project().id()))
                        .findFirst()
                        .orElseThrow();
        acceptInvitation.accept(invitation.id(), second.id(), null);
        return founded.project().id();
    }

    /** Publishes the shipped schemes, once in a database. */
    public void publish() {
        if (editions.schemes().isEmpty()) {
            publishSchemes.publish(SchemeFiles.shipped());
        }
    }

    public ApplicationId draft(SignedIn teacher, ProjectId project) {
        publish();
        return ((OpenApplication.Outcome.Opened)
                        openApplication.open(SCHEME, project, teacher.id()))
                .application();
    }

    /** A draft that lacks nothing. */
    public ApplicationId complete(SignedIn teacher, ProjectId project) {
        var draft = draft(teacher, project);
        fillIn(draft);
        evidence(draft, teacher);
        return draft;
    }

    public ApplicationId submitted(SignedIn teacher, ProjectId project) {
        var application = complete(teacher, project);
        submit(application, teacher);
        return application;
    }

    public void submit(ApplicationId application, SignedIn teacher) {
        var outcome = submitApplication.submit(application, teacher.id());
        if (!(outcome instanceof SubmitApplication.Outcome.Accepted)) {
            throw new AssertionError(outcome);
        }
    }

    /** Answers every question there is: yes, the first choice, or a few words. */
    public void fillIn(ApplicationId application) {
        var held = applications.get(application);
        var edition = editionFor.of(held);
        for (var question : edition.form().questions()) {
            write(
                    application.form(),
                    question.key(),
                    switch (question) {
                        case Question.YesNo _ -> FormAnswers.YES;
                        case Question.Text(var key, _, _, _, _, _) -> "What we did about " + key;
                        case Question.Rating _ -> edition.rubric().levels().getLast();
                        case Question.Choice(_, var options, _, _) -> options.iterator().next();
                    },
                    held.about().applicant());
        }
    }

    public void write(FormId form, String question, String text, PersonId by) {
        var base = requireNonNull(answers.of(form).get(question), question).version();
        var change = new Change(TimeOrderedId.next(clock), base, text, List.of());
        saveAnswer.save(form, question, change, by);
    }

    /** A link for the form as a whole, and one for each answer that asks for its own. */
    public void evidence(ApplicationId application, SignedIn by) {
        evidence(application, by, "");
        editionFor.of(applications.get(application)).form().questions().stream()
                .filter(
                        it ->
                                it instanceof Question.Text text
                                        && text.evidence() == Question.Proof.REQUIRED)
                .forEach(it -> evidence(application, by, it.key()));
    }

    private void evidence(ApplicationId application, SignedIn by, String shows) {
        db.sql(
                        """
                        insert into evidence.item (id, form, kind, title, address, given_by, given_at, shows)
                        values (gen_random_uuid(), :form, 'link', 'Our film', 'https://film.example/', :by, :at, :shows)
                        """)
                .param("form", application.value())
                .param("by", by.id().value())
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("shows", shows)
                .update();
    }

    public AssignmentId assigned(ApplicationId application, SignedIn assessor, SignedIn officer) {
        var outcome = assignAssessor.assign(application, assessor.id(), officer.id());
        if (!(outcome instanceof AssignAssessor.Outcome.Assigned(var assignment))) {
            throw new AssertionError(outcome);
        }
        return assignment;
    }

    /** The points of a sheet that meets expectations everywhere, with some replaced. */
    public Map<String, Integer> points(ApplicationId application, Map<String, Integer> replaced) {
        var points =
                new HashMap<>(
                        edition(application).rubric().subCriteria().stream()
                                .collect(toMap(SubCriterion::key, _ -> 2)));
        points.putAll(replaced);
        return points;
    }

    /** Writes a sheet: points, and the conditions that are denied; all others are confirmed. */
    public void writeSheet(
            AssignmentId assignment,
            ApplicationId application,
            SignedIn assessor,
            Map<String, Integer> points,
            Set<String> denied) {
        var form = assignment.form();
        SheetDraft.conditions(edition(application))
                .forEach(
                        it -> {
                            var no = denied.contains(it);
                            write(
                                    form,
                                    SheetDraft.condition(it),
                                    no ? SheetDraft.NO : SheetDraft.YES,
                                    assessor.id());
                            if (no) {
                                write(
                                        form,
                                        SheetDraft.reason(it),
                                        "No sign of " + it + ".",
                                        assessor.id());
                            }
                        });
        points.forEach(
                (key, given) ->
                        write(form, SheetDraft.points(key), String.valueOf(given), assessor.id()));
    }

    /** Assigns an assessor who hands a sheet in. */
    public AssignmentId sheet(
            ApplicationId application,
            SignedIn assessor,
            SignedIn officer,
            Map<String, Integer> points,
            Set<String> denied) {
        var assignment = assigned(application, assessor, officer);
        writeSheet(assignment, application, assessor, points(application, points), denied);
        var outcome = handIn.handIn(assignment, assessor.id());
        if (!(outcome instanceof HandIn.Outcome.Done)) {
            throw new AssertionError(outcome);
        }
        return assignment;
    }

    /** The words of the edition in force today, as a reader in a country is shown them. */
    public Words words(String language, String country) {
        return editionFor
                .inForce(SCHEME, new CountryCode(country))
                .words(Language.of(language).orElseThrow(), country);
    }

    /** What the interface says in a language. */
    public String say(String language, String key) {
        return interfaceWords.in(Language.of(language).orElseThrow()).say(key);
    }

    private Edition edition(ApplicationId application) {
        return editionFor.of(applications.get(application));
    }
}
