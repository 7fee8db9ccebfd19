package org.laurel.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.laurel.country.Countries;
import org.laurel.desk.InvitedSchools;
import org.laurel.desk.InvitedSchools.Invited;
import org.laurel.desk.web.DeskPage.Item;
import org.laurel.people.SignedIn;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.scheme.Editions;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** Tells teachers after signing in that their school is invited to apply. */
@Component
class InvitationNotices {

    private final InvitedSchools invited;
    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Countries countries;

    InvitationNotices(
            InvitedSchools invited, EuropeanRounds rounds, Editions editions, Countries countries) {
        this.invited = invited;
        this.rounds = rounds;
        this.editions = editions;
        this.countries = countries;
    }

    List<Item> of(SignedIn teacher, Instant now, Texts t) {
        return invited.of(teacher.id(), now).stream()
                .flatMap(
                        it ->
                                rounds
                                        .find(it.round())
                                        .flatMap(round -> item(it, round, now, t))
                                        .stream())
                .toList();
    }

    private Optional<Item> item(Invited it, EuropeanRound round, Instant now, Texts t) {
        var zone = countries.get(it.country()).zone();
        var deadline = rounds.deadline(round, it.country(), zone);
        var edition = round.edition();
        return deadline.passed(now)
                ? Optional.empty()
                : Optional.of(
                        new Item(
                                t.say(
                                        "desk.teacher.invited-school",
                                        editions.get(edition)
                                                .words(t.language(), it.country().value())
                                                .say("name"),
                                        it.name()),
                                t.say(
                                        "desk.teacher.invited-until",
                                        t.moment(deadline.in(zone).shown())),
                                "/schools/%s/labels/%s".formatted(it.school(), edition.scheme())));
    }
}
