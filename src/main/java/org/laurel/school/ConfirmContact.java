package org.laurel.school;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.people.TakeAddress;
import org.laurel.school.Contact.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The support organisation writes into a school's record who answers for it. */
@Service
public class ConfirmContact {

    /** How it ended. */
    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        record Unfit(List<TypedContact.Problem> problems) implements Outcome {}

        record Refused(SchoolPermissions.Reason because) implements Outcome {}

        /** There is none, or it is part of another now. */
        record NoSuchSchool() implements Outcome {}
    }

    private final Schools schools;
    private final Staff staff;
    private final Contacts contacts;
    private final TakeAddress addresses;
    private final SchoolPermissions permissions;
    private final History history;
    private final Clock clock;

    ConfirmContact(
            Schools schools,
            Staff staff,
            Contacts contacts,
            TakeAddress addresses,
            SchoolPermissions permissions,
            History history,
            Clock clock) {
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.addresses = addresses;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    /** Both boxes left empty mean that nobody does. */
    @Transactional
    public Outcome confirm(SchoolId id, Part part, TypedContact typed, SignedIn by) {
        var school = schools.standing(id).filter(it -> it.id().equals(id)).orElse(null);
        if (school == null) {
            return new Outcome.NoSuchSchool();
        }
        var refused = permissions.againstConfirming(by, school, staff.of(by.id()));
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        var problems = typed.problems(addresses);
        if (!typed.blank() && !problems.isEmpty()) {
            return new Outcome.Unfit(problems);
        }
        contacts.hold(id);
        set(school, part, typed.contact(), by);
        return new Outcome.Confirmed();
    }

    private void set(School school, Part part, Optional<Contact> to, SignedIn by) {
        var now = clock.instant();
        var changes = !contacts.of(school.id(), part).equals(to);
        contacts.settle(school.id(), part, to.orElse(null), by.id(), now);
        if (!changes) {
            return;
        }
        contacts.set(school.id(), part, to);
        contacts.add(
                new ContactChange(
                        TimeOrderedId.next(clock),
                        school,
                        part,
                        to,
                        by.id(),
                        now,
                        Optional.of(new ContactChange.Settled(by.id(), now, true))));
        history.add(
                new Event(
                        "school:" + school.id(),
                        "school.contact-confirmed",
                        by.id().value(),
                        now,
                        Map.of("part", part.key())));
    }
}
