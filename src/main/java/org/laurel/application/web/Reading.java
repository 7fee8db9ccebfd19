package org.laurel.application.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.ApplicationWords;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.application.FormAnswers;
import org.laurel.application.Surroundings;
import org.laurel.country.Countries;
import org.laurel.evidence.Evidence;
import org.laurel.people.SignedIn;
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
            int evidence,
            org.laurel.scheme.Words words,
            Texts t,
            ZoneId zone,
            String project) {

        ApplicationId id() {
            return application.id();
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
                    ApplicationWords.color(application));
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

    private final Applications applications;
    private final Answers answers;
    private final Evidence evidence;
    private final EditionFor editionFor;
    private final Surroundings surroundings;
    private final Countries countries;
    private final Words words;

    Reading(
            Applications applications,
            Answers answers,
            Evidence evidence,
            EditionFor editionFor,
            Surroundings surroundings,
            Countries countries,
            Words words) {
        this.applications = applications;
        this.answers = answers;
        this.evidence = evidence;
        this.editionFor = editionFor;
        this.surroundings = surroundings;
        this.countries = countries;
        this.words = words;
    }

    /** Another person's application is not found, whoever asks. */
    Opened open(ApplicationId id, SignedIn reader) {
        var application =
                applications
                        .find(id)
                        .filter(it -> it.about().applicant().equals(reader.id()))
                        .orElseThrow(Reading::notFound);
        var about = application.about();
        var edition = editionFor.of(application);
        return new Opened(
                application,
                new FormAnswers(edition, about.country().value(), answers.of(id.form())),
                evidence.count(id.form()),
                edition.words(reader.language(), about.country().value()),
                words.in(reader.language()),
                countries.get(about.country()).zone(),
                surroundings.title(about.project()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
    }
}
