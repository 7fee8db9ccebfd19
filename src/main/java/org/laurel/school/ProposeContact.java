package org.laurel.school;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.people.TakeAddress;
import org.laurel.school.Contact.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A teacher says who leads the school; it counts once the support organisation confirmed it. */
@Service
public class ProposeContact {

    /** How it ended. */
    public sealed interface Outcome {
        record Proposed() implements Outcome {}

        record Unfit(List<TypedContact.Problem> problems) implements Outcome {}

        /** The record says just that already. */
        record Already() implements Outcome {}

        /** Not one of the validated teachers of the school. */
        record NotYours() implements Outcome {}
    }

    private final Schools schools;
    private final Staff staff;
    private final Contacts contacts;
    private final TakeAddress addresses;
    private final History history;
    private final Clock clock;

    ProposeContact(
            Schools schools,
            Staff staff,
            Contacts contacts,
            TakeAddress addresses,
            History history,
            Clock clock) {
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.addresses = addresses;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome propose(SchoolId id, Part part, TypedContact typed, PersonId by) {
        var school = schools.find(id).filter(_ -> staff.validatedAt(by, id).isPresent());
        if (school.isEmpty()) {
            return new Outcome.NotYours();
        }
        var problems = typed.problems(addresses);
        if (!problems.isEmpty()) {
            return new Outcome.Unfit(problems);
        }
        var contact = typed.contact();
        contacts.hold(id);
        if (contacts.of(id, part).equals(contact)) {
            return new Outcome.Already();
        }
        var now = clock.instant();
        contacts.settle(
                id, part, null, by, now); // a newer proposal takes the place of one that waits
        contacts.add(
                new ContactChange(
                        TimeOrderedId.next(clock),
                        school.get(),
                        part,
                        contact,
                        by,
                        now,
                        Optional.empty()));
        history.add(
                new Event(
                        "school:" + id,
                        "school.contact-proposed",
                        by.value(),
                        now,
                        Map.of("part", part.key())));
        return new Outcome.Proposed();
    }
}
