package org.laurel.application.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.Particulars;
import org.laurel.application.Application.Turn;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.ApplicationWords;
import org.laurel.application.EditionFor;
import org.laurel.application.FollowEdition;
import org.laurel.application.FormAnswers;
import org.laurel.application.Subject;
import org.laurel.application.Surroundings;
import org.laurel.country.Countries;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Given;
import org.laurel.people.SignedIn;
import org.laurel.round.Timetables;
import org.laurel.scheme.Form;
import org.laurel.site.Step;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads an application for its applicant's pages: found, or hidden as if it did not exist. */
@Component
class Reading {

    /** An application with the words and answers its pages show. */
    record Opened(
            Application application,
            FormAnswers answers,
            Given evidence,
            Map<String, Answers.Writer> writers,
            org.laurel.scheme.Words words,
            Texts t,
            ZoneId zone,
            String project,
            @Nullable Instant saved,
            Instant now,
            @Nullable String late,
            List<String> news) {

        ApplicationId id() {
            return application.id();
        }

        /** Whether only its teacher may write here, not the colleagues of a school. */
        boolean alone() {
            return application.about().subject() instanceof Subject.Work;
        }

        /** What a question asks; one of an earlier edition is called by its key. */
        String title(String key) {
            return answers.edition().form().steps().stream()
                    .flatMap(it -> answers.questions(it).stream())
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .map(words::title)
                    .orElse(key);
        }

        Form.@Nullable Step step(String key) {
            return answers.edition().form().steps().stream()
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }

        Head head() {
            return new Head(
                    id(),
                    words.say("name"),
                    project,
                    ApplicationWords.state(application, t, zone),
                    ApplicationWords.color(application),
                    application instanceof Draft,
                    saved,
                    now,
                    late,
                    news);
        }

        /** The steps of the form and the check at its end, with what is done so far. */
        List<Step> steps(String current) {
            var steps = new ArrayList<Step>();
            for (var step : answers.edition().form().steps()) {
                steps.add(
                        new Step(
                                words.say("steps." + step.key() + ".title"),
                                "/applications/" + id() + "/steps/" + step.key(),
                                step.key().equals(current),
                                answers.complete(step, evidence)));
            }
            steps.add(
                    new Step(
                            t.say("application.check.step"),
                            "/applications/" + id() + "/check",
                            current.equals("check"),
                            false));
            return steps;
        }
    }

    private final ApplicationPermissions permissions;
    private final Answers answers;
    private final Evidence evidence;
    private final EditionFor editionFor;
    private final FollowEdition followEdition;
    private final Surroundings surroundings;
    private final Timetables timetables;
    private final Countries countries;
    private final Clock clock;
    private final Words words;

    Reading(
            ApplicationPermissions permissions,
            Answers answers,
            Evidence evidence,
            EditionFor editionFor,
            FollowEdition followEdition,
            Surroundings surroundings,
            Timetables timetables,
            Countries countries,
            Clock clock,
            Words words) {
        this.permissions = permissions;
        this.answers = answers;
        this.evidence = evidence;
        this.editionFor = editionFor;
        this.followEdition = followEdition;
        this.surroundings = surroundings;
        this.timetables = timetables;
        this.countries = countries;
        this.clock = clock;
        this.words = words;
    }

    /** Another person's application is not found, whoever asks. */
    Opened open(ApplicationId id, SignedIn reader) {
        var application = permissions.find(id, reader.id()).orElseThrow(Reading::notFound);
        var about = application.about();
        var edition = editionFor.of(application);
        var t = words.in(reader.language());
        var said = edition.words(reader.language(), about.country().value());
        var news =
                application instanceof Draft draft
                                && !draft.shown().equals(edition.id().inForceFrom())
                        ? followEdition.follow(draft).stream().map(it -> said(it, said, t)).toList()
                        : List.<String>of();
        return new Opened(
                application,
                new FormAnswers(edition, about.country().value(), answers.of(id.form())),
                evidence.given(id.form()),
                writers(application),
                said,
                t,
                countries.get(about.country()).zone(),
                surroundings.title(about),
                answers.lastSaved(id.form()).orElse(null),
                clock.instant(),
                Application.lastSubmission(application)
                        .map(Application.Submission::turn)
                        .filter(Turn::late)
                        .map(it -> late(about, it, t))
                        .orElse(null),
                news);
    }

    /** Whoever writes alone needs not be told who wrote. */
    private Map<String, Answers.Writer> writers(Application application) {
        return switch (application.about().subject()) {
            case Subject.Work _ -> Map.of();
            case Subject.WholeSchool _ -> answers.writers(application.id().form());
        };
    }

    private String late(Particulars about, Turn turn, Texts t) {
        return timetables.of(about.scheme(), about.supportOrganisation(), clock.instant()).stream()
                .filter(it -> it.id().equals(turn.round()))
                .map(it -> LocalDate.ofInstant(it.opensAt(), it.zone()))
                .findFirst()
                .map(it -> t.say("application.late.round", it))
                .orElseGet(() -> t.say("application.late.unannounced"));
    }

    private static String said(FollowEdition.News news, org.laurel.scheme.Words said, Texts t) {
        return switch (news) {
            case FollowEdition.News.NewQuestion(var question) ->
                    t.say("application.change.question", said.title(question));
            case FollowEdition.News.QuestionGone(var key) ->
                    t.say("application.change.no-question", key);
            case FollowEdition.News.NewRequirement(var key) ->
                    t.say(
                            "application.change.requirement",
                            said.say("requirements." + key + ".title"));
        };
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
    }
}
