package org.laurel.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.job.OneByOne;
import org.laurel.mail.Mailings;
import org.laurel.mail.Message;
import org.laurel.round.EuropeanRound;
import org.laurel.scheme.Editions;
import org.laurel.settings.Settings;
import org.laurel.words.Texts;
import org.laurel.words.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the teachers of a school, each once, that its label ends and that only a new application
 * renews it. It is asked again and again; what a standstill delayed goes out after it.
 */
@Service
public class RemindOfEnd {

    private final Endings endings;
    private final Renewal renewal;
    private final Mailings mailings;
    private final Editions editions;
    private final Countries countries;
    private final Settings settings;
    private final Words words;
    private final OneByOne oneByOne;
    private final Clock clock;

    RemindOfEnd(
            Endings endings,
            Renewal renewal,
            Mailings mailings,
            Editions editions,
            Countries countries,
            Settings settings,
            Words words,
            OneByOne oneByOne,
            Clock clock) {
        this.endings = endings;
        this.renewal = renewal;
        this.mailings = mailings;
        this.editions = editions;
        this.countries = countries;
        this.settings = settings;
        this.words = words;
        this.oneByOne = oneByOne;
        this.clock = clock;
    }

    @Transactional
    public void remind() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var ending = endings.note(today, today.plusDays(settings.reminderDays()), clock.instant());
        var mails = new LinkedHashMap<UUID, Message>();
        oneByOne.made(
                        "letter",
                        ending,
                        it -> "school:" + it.school(),
                        it -> Map.entry(it.mail(), letter(it)))
                .forEach(it -> mails.put(it.getKey(), it.getValue()));
        if (!mails.isEmpty()) {
            mailings.put(mails);
        }
    }

    private Message letter(Ending it) {
        var t = words.in(it.language());
        var label =
                editions.get(it.edition()).words(it.language(), it.country().value()).say("name");
        var round =
                renewal.next(it.edition().scheme(), it.until())
                        .map(next -> round(next, it, t))
                        .orElseGet(() -> t.say("membership.ending.no-round"));
        return new Message(
                "membership.ending:" + it.mail(),
                it.email(),
                it.language(),
                t.say("membership.ending.subject", it.schoolName(), it.until()),
                t.say(
                        "membership.ending.text",
                        it.name(),
                        label,
                        it.schoolName(),
                        it.until(),
                        round,
                        settings.publicUrl() + "/schools/" + it.school() + "/membership"));
    }

    private String round(EuropeanRound next, Ending it, Texts t) {
        return t.say(
                "membership.ending.round",
                next.key(),
                t.moment(next.opensAt(), countries.get(it.country()).zone()));
    }
}
