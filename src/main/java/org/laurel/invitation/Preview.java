package org.laurel.invitation;

import java.util.List;
import java.util.Map;
import org.laurel.country.CountryCode;
import org.laurel.language.Language;
import org.laurel.mail.Message;
import org.laurel.mail.Outbox.State;
import org.laurel.preselection.Run;
import org.laurel.round.EuropeanRound;

/** Whom a release would write to and what, and what became of the letters of earlier ones. */
public record Preview(
        Run run,
        EuropeanRound round,
        boolean over,
        int awaited,
        List<InCountry> countries,
        List<InLanguage> languages,
        List<Example> examples,
        Map<State, Integer> letters,
        List<Refused> refused) {

    /** How many schools and teachers of a country are concerned. */
    public record InCountry(CountryCode country, int schools, int teachers) {}

    /** How many teachers read a language, and at how many schools they are. */
    public record InLanguage(Language language, int schools, int teachers) {}

    /** Somebody who is concerned, with the mail. */
    public record Example(Recipient to, Message mail) {}

    /** A letter that the mail server will never take, and why. */
    public record Refused(String name, String address, String because) {}
}
