package org.laurel.newsletter.web;

import org.laurel.language.Language;
import org.laurel.words.Texts;

/** The button behind a link from a mail. */
public record LinkedStepPage(Step step, String token) {

    /** What the button does. */
    public enum Step {
        CONFIRM("confirm", "confirmations"),
        CANCEL("cancel", "cancellations");

        private final String key;
        private final String noun;

        Step(String key, String noun) {
            this.key = key;
            this.noun = noun;
        }
    }

    public String say(String what, Texts t) {
        return t.say("newsletter.step." + step.key + "." + what);
    }

    public String address(Language language) {
        return "/newsletter/%s/%s?language=%s".formatted(step.noun, token, language.code());
    }
}
