package org.laurel.people;

import java.time.ZoneId;
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
    private final AllowName allowName;

    ChangeProfile(People people, AllowName allowName) {
        this.people = people;
        this.allowName = allowName;
    }

    @Transactional
    public Outcome change(PersonId id, Profile wanted) {
        return PersonalName.of(wanted.name())
                .map(name -> change(id, name, wanted))
                .orElseGet(Outcome.UnfitName::new);
    }

    private Outcome change(PersonId id, PersonalName name, Profile wanted) {
        people.hold(id);
        people.rename(id, name);
        people.speak(id, wanted.language());
        people.liveIn(id, wanted.zone());
        allowName.allow(id, wanted.namePublic());
        return new Outcome.Changed();
    }
}
