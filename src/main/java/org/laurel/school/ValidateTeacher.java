package org.laurel.school;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox;
import org.laurel.people.People;
import org.laurel.people.SignedIn;
import org.laurel.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that somebody teaches at a school, and tells the teacher. */
@Service
public class ValidateTeacher {

    /** How it ended. Confirming twice is harmless. */
    public sealed interface Outcome {
        record Validated(Stay stay) implements Outcome {}

        record Refused(SchoolPermissions.Reason reason) implements Outcome {}

        record NotThere() implements Outcome {}
    }

    private final Staff staff;
    private final SchoolPermissions permissions;
    private final People people;
    private final Outbox outbox;
    private final Words words;
    private final History history;
    private final Clock clock;

    ValidateTeacher(
            Staff staff,
            SchoolPermissions permissions,
            People people,
            Outbox outbox,
            Words words,
            History history,
            Clock clock) {
        this.staff = staff;
        this.permissions = permissions;
        this.people = people;
        this.outbox = outbox;
        this.words = words;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome validate(SignedIn by, UUID stay) {
        return staff.find(stay).map(it -> validate(by, it)).orElseGet(Outcome.NotThere::new);
    }

    private Outcome validate(SignedIn by, Stay stay) {
        var reason = permissions.againstValidating(by, stay, staff.of(by.id()));
        if (reason.isPresent()) {
            return new Outcome.Refused(reason.get());
        }
        var now = clock.instant();
        if (staff.validate(stay.id(), by.id(), now)) {
            history.add(
                    new Event(
                            "person:" + stay.person(),
                            "teacher.validated",
                            by.id().value(),
                            now,
                            Map.of("school", stay.school().id().toString())));
            tell(stay);
        }
        return new Outcome.Validated(stay);
    }

    private void tell(Stay stay) {
        people.find(stay.person())
                .ifPresent(
                        teacher -> {
                            var t = words.in(teacher.language());
                            outbox.put(
                                    new Message(
                                            "school.validated:" + stay.id(),
                                            teacher.email(),
                                            teacher.language(),
                                            t.say("school.mail.validated.subject"),
                                            t.say(
                                                    "school.mail.validated.text",
                                                    teacher.name(),
                                                    stay.school().name())));
                        });
    }
}
