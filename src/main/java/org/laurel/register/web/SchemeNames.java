package org.laurel.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.laurel.language.Language;
import org.laurel.register.web.HomePage.Offer;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Component;

/** What labels are called. */
@Component
class SchemeNames {

    private final Editions editions;
    private final Clock clock;

    SchemeNames(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    /** What it was called, in the holder's country, when it was awarded. */
    String of(EditionId edition, String country, Language language) {
        return editions.get(edition).words(language, country).say("name");
    }

    /** What it is called now. */
    String today(String scheme, Language language) {
        return editions.inForce(scheme, null, LocalDate.now(clock))
                .map(it -> it.words(language, null).say("name"))
                .orElse(scheme);
    }

    /** The labels one can apply for today. */
    List<Offer> offers(Language language) {
        var today = LocalDate.now(clock);
        return editions.schemes().stream()
                .flatMap(it -> editions.inForce(it, null, today).stream())
                .map(
                        it -> {
                            var words = it.words(language, null);
                            return new Offer(
                                    it.id().scheme(), words.say("name"), words.say("summary"));
                        })
                .toList();
    }
}
