package org.laurel.decision.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.Reopening;
import org.laurel.history.History;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** What happened to an application, with the names its officer may know. */
@Component
class CaseHistory {

    private final History history;
    private final Applications applications;
    private final People people;

    CaseHistory(History history, Applications applications, People people) {
        this.history = history;
        this.applications = applications;
        this.people = people;
    }

    /** What signatories did is said to an officer in the same words as to the school. */
    private static String history(String what) {
        return (what.startsWith("signature.") ? "application.history." : "decision.history.")
                + what;
    }

    List<CasePage.Happened> of(ApplicationId id, Texts t, ZoneId zone) {
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
