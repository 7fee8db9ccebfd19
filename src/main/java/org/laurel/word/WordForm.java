package org.laurel.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.writing.FormId;

/**
 * A form with its answers so far, as one person's document shows it in one language.
 *
 * @param edition the rules it asks by, as they are named everywhere
 * @param about whose form it is and what for, line by line
 */
public record WordForm(
        FormId form,
        String edition,
        PersonId person,
        Language language,
        String title,
        List<String> about,
        List<Part> parts) {

    /** Some questions under one heading; the introduction may be empty. */
    public record Part(String title, String introduction, List<Asked> questions) {}

    /**
     * One question with the answer that stands.
     *
     * @param choices what may be chosen, in words by value; empty where one writes
     * @param most how many words fit; 0 where one chooses, or where no limit is set
     */
    public record Asked(
            String key,
            String title,
            List<String> help,
            SequencedMap<String, String> choices,
            int most,
            int version,
            String answer) {

        boolean chosen() {
            return !choices.isEmpty();
        }

        /** An answer as it is read: what was chosen is said in words. */
        String shown(String answer) {
            return WordText.of(choices.getOrDefault(answer, answer));
        }
    }

    /** The questions by the codes that stand beside their answers. */
    public SequencedMap<String, Asked> byCode() {
        var found = new LinkedHashMap<String, Asked>();
        for (int part = 0; part < parts.size(); part++) {
            var questions = parts.get(part).questions();
            for (int number = 0; number < questions.size(); number++) {
                found.put("[%d.%d]".formatted(part + 1, number + 1), questions.get(number));
            }
        }
        return found;
    }

    DocumentCode code() {
        return new DocumentCode(
                form,
                edition,
                person,
                language,
                byCode().values().stream().map(Asked::version).toList());
    }

    Map<String, Asked> byKey() {
        var found = new LinkedHashMap<String, Asked>();
        byCode().values().forEach(it -> found.put(it.key(), it));
        return found;
    }
}
