package org.laurel.school;

import java.time.Clock;
import java.util.Map;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.country.Countries;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.People;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that somebody works at a school, or at the one it is part of now. It opens nothing before
 * the person is validated.
 */
@Service
public class JoinSchool {

    private static final int MOST = 10;

    /** How it ended. Joining twice is harmless. */
    public sealed interface Outcome {
        record Joined(School school) implements Outcome {}

        record NoSuchSchool() implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    private final Schools schools;
    private final Staff staff;
    private final People people;
    private final Countries countries;
    private final History history;
    private final Clock clock;

    JoinSchool(
            Schools schools,
            Staff staff,
            People people,
            Countries countries,
            History history,
            Clock clock) {
        this.schools = schools;
        this.staff = staff;
        this.people = people;
        this.countries = countries;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome join(PersonId person, SchoolId id) {
        return schools.holdStanding(id)
                .map(school -> join(person, school))
                .orElseGet(Outcome.NoSuchSchool::new);
    }

    private Outcome join(PersonId person, School school) {
        people.hold(person);
        var before = staff.of(person);
        if (before.size() >= MOST) {
            return new Outcome.TooMany(MOST);
        }
        var now = clock.instant();
        if (staff.join(TimeOrderedId.next(clock), person, school.id(), now)) {
            history.add(
                    new Event(
                            "person:" + person,
                            "school.joined",
                            person.value(),
                            now,
                            Map.of("school", school.id().toString())));
        }
        if (before.isEmpty()) {
            people.liveIn(person, countries.get(school.country()).zone());
        }
        return new Outcome.Joined(school);
    }
}
