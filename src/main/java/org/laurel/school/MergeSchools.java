package org.laurel.school;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.people.SignedIn;
import org.laurel.school.Contact.Part;
import org.laurel.text.Typed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one school part of another, for good: its teachers go along, its labels and its page stay.
 */
@Service
public class MergeSchools {

    /** How it ended. */
    public sealed interface Outcome {
        /** Doing the same twice is harmless. */
        record Merged(School into) implements Outcome {}

        record Impossible(Obstacle because) implements Outcome {}

        record NoReason() implements Outcome {}

        record Refused(SchoolPermissions.Reason because) implements Outcome {}

        record NoSuchSchool() implements Outcome {}
    }

    /** What about the two schools stands in the way. */
    public enum Obstacle {
        SAME,
        /** Of another country, or of another support organisation in the same. */
        ELSEWHERE,
        /** One of them is part of another school already. */
        ENDED
    }

    private final Schools schools;
    private final Staff staff;
    private final Contacts contacts;
    private final SchoolPermissions permissions;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    MergeSchools(
            Schools schools,
            Staff staff,
            Contacts contacts,
            SchoolPermissions permissions,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.permissions = permissions;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public Outcome merge(SchoolId ends, SchoolId into, String because, SignedIn by) {
        schools.hold(ends, into);
        var one = schools.find(ends);
        var other = schools.find(into);
        if (one.isEmpty() || other.isEmpty()) {
            return new Outcome.NoSuchSchool();
        }
        var refused = permissions.againstMerging(by, one.get(), other.get(), staff.of(by.id()));
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        var standing = schools.standing(ends).orElseThrow();
        if (!ends.equals(into) && standing.id().equals(into)) {
            return new Outcome.Merged(standing);
        }
        var obstacle = obstacle(one.get(), other.get());
        if (obstacle.isPresent()) {
            return new Outcome.Impossible(obstacle.get());
        }
        if (Typed.isBlank(because)) {
            return new Outcome.NoReason();
        }
        merge(one.get(), other.get(), because.strip(), by);
        return new Outcome.Merged(other.get());
    }

    private Optional<Obstacle> obstacle(School ends, School into) {
        if (ends.id().equals(into.id())) {
            return Optional.of(Obstacle.SAME);
        }
        if (!ends.country().equals(into.country())
                || !ends.supportOrganisation().equals(into.supportOrganisation())) {
            return Optional.of(Obstacle.ELSEWHERE);
        }
        return stands(ends) && stands(into) ? Optional.empty() : Optional.of(Obstacle.ENDED);
    }

    private boolean stands(School school) {
        return schools.standing(school.id()).orElseThrow().equals(school);
    }

    private void merge(School ends, School into, String because, SignedIn by) {
        var now = clock.instant();
        schools.merge(ends.id(), into.id(), because, by.id(), now);
        staff.moveAll(ends.id(), into.id(), now);
        for (var part : Part.values()) {
            contacts.settle(ends.id(), part, null, by.id(), now); // nobody answers for it any more
        }
        write(ends, "school.merged", Map.of("into", into.id().toString()), by);
        write(into, "school.took-in", Map.of("school", ends.id().toString()), by);
        news.publishEvent(new SchoolsMerged(ends.id(), into.id(), by.id(), now));
    }

    private void write(School about, String what, Map<String, String> details, SignedIn by) {
        history.add(
                new Event("school:" + about.id(), what, by.id().value(), clock.instant(), details));
    }
}
