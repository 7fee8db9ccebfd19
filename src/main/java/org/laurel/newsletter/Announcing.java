package org.laurel.newsletter;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.calendar.Deadline;
import org.laurel.country.Countries;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.newsletter.Announcement.Stage;
import org.laurel.round.EarlierDeadline;
import org.laurel.round.EuropeanRound;
import org.laurel.round.EuropeanRounds;
import org.laurel.scheme.Editions;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Component;

/** When a round is announced, and in which words. */
@Component
class Announcing {

    private static final String CANCELLATION = "newsletter.mail.announcement.cancellation";

    /** What all letters of a language say. */
    private record Common(String subject, String text) {}

    private final EuropeanRounds rounds;
    private final Editions editions;
    private final Countries countries;
    private final Addresses addresses;
    private final Words words;

    Announcing(
            EuropeanRounds rounds,
            Editions editions,
            Countries countries,
            Addresses addresses,
            Words words) {
        this.rounds = rounds;
        this.editions = editions;
        this.countries = countries;
        this.addresses = addresses;
        this.words = words;
    }

    static Stage stage(EuropeanRound round, Instant now) {
        if (round.announcedAt().isAfter(now)) {
            return Stage.TOO_EARLY;
        }
        return round.deadline().passed(now) ? Stage.OVER : Stage.NOW;
    }

    /** What all mails about a round have in common. */
    Letters of(EuropeanRound round) {
        return new Letters(round, rounds.earlier(round.id()));
    }

    /** Writes the mails about one round. */
    final class Letters {

        private final EuropeanRound round;
        private final List<EarlierDeadline> earlier;
        private final Map<Language, Common> prepared = new EnumMap<>(Language.class);

        private Letters(EuropeanRound round, List<EarlierDeadline> earlier) {
            this.round = round;
            this.earlier = earlier;
        }

        /** Only the link differs from one letter to the next of a language. */
        Message letter(String key, String to, Language language, Token token) {
            var common = prepared.computeIfAbsent(language, this::prepare);
            var cancellation = addresses.cancellation(token, language);
            return new Message(
                    key,
                    to,
                    language,
                    common.subject(),
                    common.text() + words.in(language).say(CANCELLATION, cancellation),
                    cancellation);
        }

        private Common prepare(Language language) {
            var t = words.in(language);
            var label = editions.get(round.edition()).words(language, null).say("name");
            return new Common(
                    t.say("newsletter.mail.announcement.subject", label, round.key()),
                    t.say(
                            "newsletter.mail.announcement.text",
                            label,
                            round.key(),
                            t.moment(round.opensAt(), round.zone()),
                            deadlines(t),
                            round.secondScreeningOn(),
                            round.publishedOn(),
                            addresses.label(round, language),
                            addresses.calendar(round, language)));
        }

        private String deadlines(Texts t) {
            return Stream.concat(
                            Stream.of(said(round.deadline(), t)),
                            earlier.stream().map(it -> said(it, t)))
                    .collect(Collectors.joining("\n"));
        }

        private String said(EarlierDeadline it, Texts t) {
            return t.say(
                    "newsletter.mail.announcement.earlier",
                    countries.name(it.country(), t.language()),
                    said(new Deadline(it.tooLateAt(), countries.get(it.country()).zone()), t));
        }

        private static String said(Deadline it, Texts t) {
            return t.moment(it.shown());
        }
    }
}
