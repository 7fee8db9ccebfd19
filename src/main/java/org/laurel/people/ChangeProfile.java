package org.laurel.people;

import java.time.Clock;
import java.time.ZoneId;
import org.laurel.history.History;
import org.laurel.language.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a person is called and spoken to, and whether the name may be public. */
@Service
public class ChangeProfile {

    /** What the person wants from now on. */
    public record Profile(String name, Language language, ZoneId zone, boolean namePublic) {}

    /** How it ended. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        record UnfitName() implements Outcome {}
    }

    private final People people;
    private final History history;
    private final Clock clock;

    ChangeProfile(People people, History history, Clock clock) {
        this.people = people;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome change(PersonId id, Profile wanted) {
        return PersonalName.of(wanted.name())
                .map(name -> change(id, name, wanted))
                .orElseGet(Outcome.UnfitName::new);
    }

    private Outcome change(PersonId id, PersonalName name, Profile wanted) {
        people.hold(id);
        var before = people.get(id);
        var now = clock.instant();
        people.rename(id, name);
        people.speak(id, wanted.language());
        people.liveIn(id, wanted.zone());
        people.showName(id, wanted.namePublic(), now);
        if (before.namePublic() != wanted.namePublic()) {
            var what = wanted.namePublic() ? "person.name-made-public" : "person.name-made-private";
            history.add("person:" + id, what, id.value(), now);
        }
        return new Outcome.Changed();
    }
}
