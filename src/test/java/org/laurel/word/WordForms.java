package org.laurel.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.laurel.language.Language;
import org.laurel.people.PersonId;
import org.laurel.writing.FormId;

/** Forms to try documents with. */
final class WordForms {

    static final FormId FORM = new FormId(new UUID(1, 2));
    static final PersonId PERSON = new PersonId(new UUID(3, 4));

    private WordForms() {}

    /** A form in two parts with a box for each answer. */
    static WordForm of(Language language, List<String> answers) {
        var asked = new ArrayList<WordForm.Asked>();
        for (var answer : answers) {
            asked.add(
                    new WordForm.Asked(
                            "question-" + asked.size(),
                            "Question " + asked.size(),
                            List.of("Help for it"),
                            new LinkedHashMap<>(),
                            300,
                            asked.size(),
                            answer));
        }
        var half = (asked.size() + 1) / 2;
        return new WordForm(
                FORM,
                "label/2022-09-01",
                PERSON,
                language,
                "Rivers of Europe – Label",
                List.of("Elin’s form"),
                List.of(
                        new WordForm.Part("One", "The first part", asked.subList(0, half)),
                        new WordForm.Part(
                                "Two", "The second part", asked.subList(half, asked.size()))));
    }

    static Content content(Path document) {
        try (var file = new OfficeFile(document)) {
            return Body.of(file).orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static Answered read(Path document, WordForm form, Set<String> ownLines) {
        return Answered.in(content(document), form.byCode().keySet(), ownLines);
    }

    static Map<String, String> answers(WordForm form) {
        var answers = new LinkedHashMap<String, String>();
        form.byCode().forEach((code, asked) -> answers.put(code, asked.answer()));
        return answers;
    }
}
