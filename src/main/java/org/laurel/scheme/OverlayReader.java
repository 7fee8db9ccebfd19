package org.laurel.scheme;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.laurel.language.Language;

/** Reads {@code country/<CC>.yaml}: what one country changes in an edition. */
final class OverlayReader {

    private final Rubric rubric;
    private final List<String> questions;
    private final TextReader texts;
    private final TextFile english;

    OverlayReader(Rubric rubric, Form form, TextReader texts, TextFile english) {
        this.rubric = rubric;
        this.questions = form.questions().stream().map(Question::key).toList();
        this.texts = texts;
        this.english = english;
    }

    Overlay read(String country, Written written) {
        var fields =
                written.fields(
                        "in-force-until",
                        "clause",
                        "assumed",
                        "assessors-per-application",
                        "second-application",
                        "rounds",
                        "extra-fields",
                        "text");
        var form = new FormReader(rubric);
        var extraFields = fields.list("extra-fields", it -> extraField(it, form));
        return new Overlay(
                country,
                fields.source(),
                fields.find("in-force-until").map(Written::day),
                fields.find("assessors-per-application").map(it -> it.wholeNumber(1, 3)).orElse(1),
                fields.find("second-application")
                        .map(it -> it.oneOf(SecondApplication.values()))
                        .orElse(SecondApplication.NEVER),
                fields.find("rounds").map(OverlayReader::rounds).orElse(Windows.ALL_YEAR),
                extraFields,
                words(fields, extraFields));
    }

    private Question extraField(Written written, FormReader form) {
        var question = form.question(written);
        if (question instanceof Question.YesNo || question instanceof Question.Rating) {
            throw written.wrong(
                    "A country adds fields of kind text or choice, no readiness questions and no ratings");
        }
        if (questions.contains(question.key())) {
            throw written.wrong("'%s' is already a question of the form", question.key());
        }
        return question;
    }

    private Map<Language, TextFile> words(Fields fields, List<Question> extraFields) {
        var words = new EnumMap<Language, TextFile>(Language.class);
        fields.find("text")
                .map(Written::entries)
                .orElse(Map.of())
                .forEach(
                        (code, text) -> {
                            var language = Language.of(code);
                            if (language.isEmpty()) {
                                throw text.wrong("'%s' is not a language of Laurel", code);
                            }
                            words.put(language.get(), texts.ofCountry(text, extraFields, english));
                        });
        if (words.isEmpty() && !extraFields.isEmpty()) {
            throw fields.at().wrong("The fields of a country need their words under 'text'");
        }
        return Collections.unmodifiableMap(words);
    }

    private static Windows rounds(Written written) {
        var fields = written.fields("kind", "late", "windows");
        return switch (fields.get("kind").word()) {
            case "all-year" -> {
                written.fields("kind");
                yield Windows.ALL_YEAR;
            }
            case "windows" ->
                    new Windows(
                            fields.get("late").oneOf(Windows.Late.values()),
                            windows(fields.get("windows")));
            case String unknown ->
                    throw fields.get("kind")
                            .wrong("Expected all-year or windows, found '%s'", unknown);
        };
    }

    private static List<Windows.Window> windows(Written written) {
        var lastDeadline = LocalDateTime.MIN;
        for (var item : written.items()) {
            var window = window(item);
            if (!window.opens().isAfter(lastDeadline)
                    || window.deadline().isBefore(window.opens())) {
                throw item.wrong("A window opens after the one before it, and then ends");
            }
            lastDeadline = window.deadline();
        }
        if (written.items().isEmpty()) {
            throw written.wrong("The list is empty; write 'kind: all-year' if that is meant");
        }
        return written.list(OverlayReader::window);
    }

    private static Windows.Window window(Written written) {
        var fields = written.fields("opens", "deadline", "european-label-by", "clause", "assumed");
        return new Windows.Window(
                fields.get("opens").minute(),
                fields.get("deadline").minute(),
                fields.find("european-label-by").map(Written::minute).orElse(null),
                fields.source());
    }
}
