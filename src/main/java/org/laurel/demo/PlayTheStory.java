package org.laurel.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.OpenApplication;
import org.laurel.application.SubmitApplication;
import org.laurel.application.WriteAnswer;
import org.laurel.assessment.AssignAssessor;
import org.laurel.assessment.HandIn;
import org.laurel.assessment.SheetDraft;
import org.laurel.assessment.WriteSheet;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.decision.Category;
import org.laurel.decision.Decide;
import org.laurel.decision.ReleaseDecision;
import org.laurel.demo.SetTheScene.Stage;
import org.laurel.evidence.AddLink;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.people.SignedIn;
import org.laurel.project.ProjectId;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Question;
import org.laurel.writing.Change;
import org.springframework.stereotype.Service;

/**
 * Lets the cast do what they would do, through the same use cases as everybody: one teacher has
 * used the year's four applications, one label is awarded, one application waits.
 */
@Service
public class PlayTheStory {

    private static final String SCHEME = "national-quality-label";

    private final OpenApplication openApplication;
    private final WriteAnswer writeAnswer;
    private final AddLink addLink;
    private final SubmitApplication submitApplication;
    private final Applications applications;
    private final EditionFor editionFor;
    private final AssignAssessor assignAssessor;
    private final WriteSheet writeSheet;
    private final HandIn handIn;
    private final Decide decide;
    private final ReleaseDecision releaseDecision;
    private final People people;
    private final Clock clock;

    PlayTheStory(
            OpenApplication openApplication,
            WriteAnswer writeAnswer,
            AddLink addLink,
            SubmitApplication submitApplication,
            Applications applications,
            EditionFor editionFor,
            AssignAssessor assignAssessor,
            WriteSheet writeSheet,
            HandIn handIn,
            Decide decide,
            ReleaseDecision releaseDecision,
            People people,
            Clock clock) {
        this.openApplication = openApplication;
        this.writeAnswer = writeAnswer;
        this.addLink = addLink;
        this.submitApplication = submitApplication;
        this.applications = applications;
        this.editionFor = editionFor;
        this.assignAssessor = assignAssessor;
        this.writeSheet = writeSheet;
        this.handIn = handIn;
        this.decide = decide;
        this.releaseDecision = releaseDecision;
        this.people = people;
        this.clock = clock;
    }

    public void play(Stage stage) {
        var georgi = person(stage, "georgi");
        for (var project : List.of("bridges", "songs", "bees", "numbers")) {
            applied(stage, project, georgi);
        }
        var awarded = applied(stage, "fairy", person(stage, "maria"));
        assessed(awarded, person(stage, "nikolay"), person(stage, "petya"));
        var petya = person(stage, "petya");
        decide.decide(
                awarded,
                new Decide.Wish(Category.AWARD, "", "", "Чудесна работа на всички класове."),
                petya);
        releaseDecision.release(awarded, petya);
        applied(stage, "numbers", person(stage, "elin"));
    }

    private ApplicationId applied(Stage stage, String project, PersonId teacher) {
        var id = begun(stage.projects().get(project), teacher);
        var who = signedIn(teacher);
        var edition = editionFor.of(applications.get(id));
        for (var question : edition.form().questions()) {
            var text =
                    switch (question) {
                        case Question.YesNo _ -> "yes";
                        case Question.Text _, Question.Rating _, Question.Choice _ ->
                                STORY.getOrDefault(question.key(), OTHERWISE);
                    };
            writeAnswer.write(id, question.key(), change(text), teacher);
        }
        addLink.add(who, id.form(), "", "https://projects.example/" + project, "");
        var outcome = submitApplication.submit(id, teacher);
        if (!(outcome instanceof SubmitApplication.Outcome.Accepted)) {
            throw new IllegalStateException(project + " was not accepted: " + outcome);
        }
        return id;
    }

    private ApplicationId begun(
            @org.jspecify.annotations.Nullable ProjectId project, PersonId teacher) {
        var outcome = project == null ? null : openApplication.open(SCHEME, project, teacher);
        if (outcome instanceof OpenApplication.Outcome.Opened(var id)) {
            return id;
        }
        throw new IllegalStateException("No application was begun: " + outcome);
    }

    private void assessed(ApplicationId id, PersonId assessor, PersonId officer) {
        if (!(assignAssessor.assign(id, assessor, officer)
                instanceof AssignAssessor.Outcome.Assigned(var assignment))) {
            throw new IllegalStateException("Nobody was assigned to " + id);
        }
        Edition edition = editionFor.of(applications.get(id));
        SheetDraft.conditions(edition)
                .forEach(
                        it ->
                                writeSheet.write(
                                        assignment,
                                        SheetDraft.condition(it),
                                        change("yes"),
                                        assessor));
        for (var sub : edition.rubric().subCriteria()) {
            var points = "" + Math.max(2, sub.points() - 1);
            writeSheet.write(assignment, SheetDraft.points(sub.key()), change(points), assessor);
        }
        handIn.handIn(assignment, assessor);
    }

    private Change change(String text) {
        return new Change(TimeOrderedId.next(clock), 0, text, List.of());
    }

    private SignedIn signedIn(PersonId id) {
        var person = people.get(id);
        return new SignedIn(id, person.name(), person.language(), Set.copyOf(person.roles()));
    }

    private static PersonId person(Stage stage, String key) {
        var id = stage.people().get(key);
        if (id == null) {
            throw new IllegalStateException("Nobody on the stage is called " + key);
        }
        return id;
    }

    private static final String OTHERWISE =
            "We planned the work together in the first month, and every class took part to the end.";

    private static final Map<String, String> STORY =
            Map.of(
                    "my-own-contribution",
                    "I led the planning with my partner, prepared the lessons and worked with my own pupils every week.",
                    "collaboration",
                    "Mixed teams of pupils from both schools planned, carried out and compared the work; no one only received.",
                    "technology",
                    "We met online, wrote in shared documents and kept everything safe: no full names, consent for pictures.",
                    "pedagogy",
                    "Pupils chose the questions themselves, took roles and led the meetings.",
                    "curriculum",
                    "The work belongs to science, language and citizenship, and was done mostly in lessons.",
                    "results",
                    "Every stage is documented and our evaluation is published with the results.");
}
