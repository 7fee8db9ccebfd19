package org.laurel.decision.web;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.assessment.Combined;
import org.laurel.decision.Category;
import org.laurel.decision.Decide.Wish;
import org.laurel.decision.Decision;
import org.laurel.decision.web.CasePage.Deciding;
import org.laurel.language.Language;
import org.laurel.words.Texts;

/** The part of an officer's page that decides: the form to fill in, and what is decided. */
final class CaseDeciding {

    private CaseDeciding() {}

    static Deciding deciding(
            Combined combined, Optional<Decision> kept, @Nullable Wish typed, Texts t) {
        var recommended = combined.mayBeAwarded() ? Category.AWARD : Category.REFUSE;
        var wish =
                typed != null
                        ? typed
                        : kept.map(Decision::content)
                                .map(
                                        it ->
                                                new Wish(
                                                        it.category(),
                                                        it.wording(),
                                                        it.because(),
                                                        it.feedback()))
                                .orElseGet(() -> new Wish(recommended, "", "", feedback(combined)));
        return new Deciding(
                t.say("decision.category." + recommended.key()),
                combined.mayBeAwarded(),
                wish.category().key(),
                wish.wording(),
                wish.because(),
                wish.feedback());
    }

    /** What assessors wrote to the teacher, as a start for the officer's own words. */
    private static String feedback(Combined combined) {
        return combined.sheets().stream()
                .map(it -> it.overall().strip())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    static CasePage.Decided decided(Decision decision, Language language, Texts t) {
        var content = decision.content();
        var released = decision instanceof Decision.Released;
        return new CasePage.Decided(
                t.say("decision.category." + content.category().key()),
                content.category() == Category.AWARD ? "gold" : "danger",
                content.letter(),
                released,
                language.ownName());
    }
}
