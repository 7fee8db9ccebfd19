package org.laurel.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationPermissions;
import org.laurel.application.Surroundings;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.job.OneByOne;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.scheme.Edition;
import org.laurel.settings.Settings;
import org.laurel.words.Words;
import org.laurel.writing.Answers;
import org.springframework.stereotype.Component;

/** Tells everybody who wrote in an application what to improve, each in the own language. */
@Component
class ReturnMails {

    private final Answers answers;
    private final ApplicationPermissions permissions;
    private final People people;
    private final Surroundings surroundings;
    private final Countries countries;
    private final Outbox outbox;
    private final Words words;
    private final OneByOne oneByOne;
    private final Settings settings;

    ReturnMails(
            Answers answers,
            ApplicationPermissions permissions,
            People people,
            Surroundings surroundings,
            Countries countries,
            Outbox outbox,
            Words words,
            OneByOne oneByOne,
            Settings settings) {
        this.answers = answers;
        this.permissions = permissions;
        this.people = people;
        this.surroundings = surroundings;
        this.countries = countries;
        this.outbox = outbox;
        this.words = words;
        this.oneByOne = oneByOne;
        this.settings = settings;
    }

    void tell(InAssessment application, Edition edition, Returned returned, Deadline until) {
        outbox.putAll(
                oneByOne.made(
                        "letter",
                        writers(application),
                        _ -> application.id().subject(),
                        it -> message(application, edition, returned, until, it)));
    }

    /** Whoever left the school reads no more of it. */
    private List<Person> writers(InAssessment application) {
        var writers = new LinkedHashSet<PersonId>();
        writers.add(application.submission().by());
        writers.add(application.about().applicant());
        writers.addAll(answers.authors(application.id().form()));
        return writers.stream()
                .filter(it -> permissions.owns(it, application))
                .flatMap(it -> people.find(it).stream())
                .toList();
    }

    private Message message(
            InAssessment application,
            Edition edition,
            Returned returned,
            Deadline until,
            Person to) {
        var about = application.about();
        var t = words.in(to.language());
        var said = edition.words(to.language(), about.country().value());
        var title = surroundings.title(about);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(t.say("decision.letter.greeting", to.name()));
        paragraphs.add(
                t.say(
                        "decision.returned.mail.what",
                        countries.organisation(about.supportOrganisation()).name(),
                        said.say("name"),
                        title,
                        t.moment(until.shown())));
        if (!returned.overall().isEmpty()) {
            paragraphs.add(returned.overall());
        }
        for (var statement : edition.rubric().subCriteria()) {
            var text = returned.feedback().get(statement.key());
            if (text != null) {
                paragraphs.add(said.say(statement.path() + ".title") + "\n" + text);
            }
        }
        paragraphs.add(
                t.say(
                        "decision.returned.mail.now",
                        settings.publicUrl() + "/applications/" + about.id()));
        return new Message(
                        "returned:%s:%d".formatted(about.id(), returned.attempt()),
                        to.email(),
                        to.language(),
                        t.say("decision.returned.mail.subject", title),
                        String.join("\n\n", paragraphs) + "\n")
                .about(about.id().value());
    }
}
