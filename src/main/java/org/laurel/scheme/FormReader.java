package org.laurel.scheme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code form.yaml}, and the fields that a country adds. */
final class FormReader {

    private static final int WORDS_AT_MOST = 10_000;
    private static final int EVIDENCE_AT_MOST = 100;

    private final List<String> criteria;
    private final Set<String> steps = new HashSet<>();
    private final Set<String> questions = new HashSet<>();

    FormReader(Rubric rubric) {
        criteria = rubric.criteria().stream().map(Rubric.Criterion::key).toList();
    }

    Form read(Written written) {
        var fields = written.fields("evidence", "steps");
        var evidence = fields.get("evidence").fields("at-least", "clause", "assumed");
        var form =
                new Form(
                        evidence.get("at-least").wholeNumber(0, EVIDENCE_AT_MOST),
                        evidence.source(),
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
                    if (!criteria.contains(it.word())) {
                        throw it.wrong("'%s' is not a criterion of the rubric", it.word());
                    }
                });
        return new Form.Step(
                fields.get("step").newWord(steps),
                criterion.map(Written::word).orElse(null),
                fields.flag("evidence"),
                fields.list("questions", this::question));
    }

    Question question(Written written) {
        var fields =
                written.fields(
                        "question", "kind", "words", "options", "required", "clause", "assumed");
        var key = fields.get("question").newWord(questions);
        var kind = fields.get("kind");
        return switch (kind.word()) {
            case "yes-no" -> {
                written.fields("question", "kind");
                yield new Question.YesNo(key);
            }
            case "text" -> {
                written.fields("question", "kind", "words", "required", "clause", "assumed");
                yield new Question.Text(
                        key,
                        fields.get("words").wholeNumber(1, WORDS_AT_MOST),
                        fields.get("required").flag(),
                        fields.source());
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
                    throw kind.wrong("Expected one of yes-no, text, choice, found '%s'", unknown);
        };
    }
}
