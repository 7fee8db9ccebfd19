package org.laurel.invitation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.invitation.Recipient.Place;
import org.laurel.mail.Message;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.laurel.settings.Settings;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** Writes the mail that invites a teacher. */
@Component
class LetterWriting {

    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Countries countries;
    private final Settings settings;
    private final Words words;

    LetterWriting(
            EuropeanRounds rounds,
            Editions editions,
            Countries countries,
            Settings settings,
            Words words) {
        this.rounds = rounds;
        this.editions = editions;
        this.countries = countries;
        this.settings = settings;
        this.words = words;
    }

    /**
     * The edition and each country's deadline are looked up once, however many letters there are.
     */
    Function<Recipient, Message> of(EuropeanRound round) {
        var edition = editions.get(round.edition());
        var deadlines = new ConcurrentHashMap<CountryCode, Deadline>();
        return to -> letter(to, round, edition, deadlines);
    }

    private Message letter(
            Recipient to, EuropeanRound round, Edition edition, Map<CountryCode, Deadline> known) {
        var t = words.in(to.language());
        var country = to.schools().getFirst().country();
        var label = edition.words(to.language(), country.value()).say("name");
        var schools =
                to.schools().stream()
                        .map(it -> school(it, round, known, t))
                        .collect(Collectors.joining("\n\n"));
        return new Message(
                "invitation:%s:%s".formatted(round.id().value(), to.person().value()),
                to.email(),
                to.language(),
                t.say("invitation.mail.subject", label),
                t.say(
                        "invitation.mail.text",
                        to.name(),
                        label,
                        round.key(),
                        t.moment(round.opensAt(), countries.get(country).zone()),
                        schools));
    }

    private String school(
            Place school, EuropeanRound round, Map<CountryCode, Deadline> known, Texts t) {
        var zone = countries.get(school.country()).zone();
        var deadline =
                known.computeIfAbsent(school.country(), it -> rounds.deadline(round, it, zone));
        return t.say(
                "invitation.mail.school",
                school.name(),
                t.moment(deadline.in(zone).shown()),
                "%s/schools/%s/labels/%s"
                        .formatted(
                                settings.publicUrl(), school.school(), round.edition().scheme()));
    }
}
