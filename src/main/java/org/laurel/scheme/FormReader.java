package org.laurel.scheme;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code form.yaml}, and the fields that a country adds. */
final class FormReader {

    private static final int WORDS_AT_MOST = 10_000;
    private static final int EVIDENCE_AT_MOST = 100;

    private final Rubric rubric;
    private final Set<String> steps = new HashSet<>();
    private final Set<String> questions = new HashSet<>();

    FormReader(Rubric rubric) {
        this.rubric = rubric;
    }

    Form read(Written written) {
        var fields = written.fields("evidence", "steps");
        var evidence =
                fields.find("evidence").map(it -> it.fields("at-least", "clause", "assumed"));
        var form =
                new Form(
                        evidence.map(it -> it.get("at-least").wholeNumber(0, EVIDENCE_AT_MOST))
                                .orElse(0),
                        evidence.map(Fields::source).orElse(new Source("", false)),
                        fields.get("steps").list(this::step));
        if (form.evidenceAtLeast() > 0 && form.steps().stream().noneMatch(Form.Step::evidence)) {
            throw written.wrong("Evidence is asked for, but no step has 'evidence: true'");
        }
        return form;
    }

    private Form.Step step(Written written) {
        var fields = written.fields("step", "criterion", "evidence", "questions");
        var criterion = fields.find("criterion");
        criterion.ifPresent(
                it -> {
                    if (rubric.criteria().stream().noneMatch(c -> c.key().equals(it.word()))) {
                        throw it.wrong("'%s' is not a criterion of the rubric", it.word());
                    }
                });
        var key = criterion.map(Written::word).orElse(null);
        return new Form.Step(
                fields.get("step").newWord(steps),
                key,
                fields.flag("evidence"),
                fields.list("questions", it -> inStep(it, key)));
    }

    /** What belongs to a statement stands in the step of its criterion. */
    private Question inStep(Written written, @Nullable String criterion) {
        var question = question(written);
        var statement = question instanceof Question.Rating(_, var of) ? of : question.key();
        var elsewhere =
                rubric.criteria().stream()
                        .filter(it -> !it.key().equals(criterion))
                        .flatMap(it -> it.subCriteria().stream())
                        .anyMatch(it -> it.key().equals(statement));
        if (elsewhere) {
            throw written.wrong("'%s' belongs to another criterion than this step", statement);
        }
        return question;
    }

    Question question(Written written) {
        var fields =
                written.fields(
                        "question",
                        "kind",
                        "words",
                        "options",
                        "required",
                        "plan",
                        "evidence",
                        "of",
                        "clause",
                        "assumed");
        var key = fields.get("question").newWord(questions);
        var kind = fields.get("kind");
        return switch (kind.word()) {
            case "yes-no" -> {
                written.fields("question", "kind");
                yield new Question.YesNo(key);
            }
            case "text" -> {
                written.fields(
                        "question",
                        "kind",
                        "words",
                        "required",
                        "plan",
                        "evidence",
                        "clause",
                        "assumed");
                yield new Question.Text(
                        key,
                        fields.get("words").wholeNumber(1, WORDS_AT_MOST),
                        fields.get("required").flag(),
                        fields.flag("plan"),
                        fields.find("evidence")
                                .map(it -> it.oneOf(Question.Proof.values()))
                                .orElse(null),
                        fields.source());
            }
            case "rating" -> {
                written.fields("question", "kind", "of");
                yield new Question.Rating(key, statement(fields.get("of")));
            }
            case "choice" -> {
                written.fields("question", "kind", "options", "required", "clause", "assumed");
                var options = new HashSet<String>();
                yield new Question.Choice(
                        key,
                        fields.get("options").list(it -> it.newWord(options)),
                        fields.get("required").flag(),
                        fields.source());
            }
            case String unknown ->
                    throw kind.wrong(
                            "Expected one of yes-no, text, rating, choice, found '%s'", unknown);
        };
    }

    private String statement(Written of) {
        if (rubric.levels().isEmpty()) {
            throw of.wrong("A rating needs a rubric whose levels are named");
        }
        if (rubric.subCriteria().stream().noneMatch(it -> it.key().equals(of.word()))) {
            throw of.wrong("'%s' is not a sub-criterion of the rubric", of.word());
        }
        return of.word();
    }
}
