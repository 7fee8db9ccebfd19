package org.laurel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.laurel.evidence.Given;
import org.laurel.evidence.Unready;
import org.laurel.rules.Fact;
import org.laurel.rules.Facts;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Form;
import org.laurel.scheme.Question;
import org.laurel.words.WordCount;
import org.laurel.writing.Answer;

/** The answers of one form, read with the edition that asks for them. */
public record FormAnswers(Edition edition, String country, Map<String, Answer> byQuestion) {

    public static final String YES = "yes";
    public static final String NO = "no";

    /** Those that were handed in. */
    public static FormAnswers of(Edition edition, String country, Snapshot snapshot) {
        var answers = new TreeMap<String, Answer>();
        snapshot.answers()
                .forEach((key, text) -> answers.put(key, new Answer(key, 1, text, List.of())));
        return new FormAnswers(edition, country, answers);
    }

    public String text(String question) {
        var answer = byQuestion.get(question);
        return answer == null ? "" : answer.text();
    }

    /**
     * What the applicant states by answering the readiness questions; an empty answer is unknown.
     */
    public Facts stated() {
        var facts = new TreeMap<String, Fact>();
        for (var question : edition.form().questions()) {
            if (question instanceof Question.YesNo(var key)) {
                switch (text(key)) {
                    case YES -> facts.put(key, Fact.yesNo(true));
                    case NO -> facts.put(key, Fact.yesNo(false));
                    default -> {}
                }
            }
        }
        return new Facts(facts);
    }

    /** The questions of a step; the country's own fields stand in the first step with a text. */
    public List<Question> questions(Form.Step step) {
        var asked = new ArrayList<>(step.questions());
        if (step.equals(firstWritten())) {
            asked.addAll(edition.overlay(country).extraFields());
        }
        return asked;
    }

    /** What the form itself still lacks, in its order. */
    public List<Missing> missing(Given given) {
        var missing = new ArrayList<Missing>();
        for (var step : edition.form().steps()) {
            for (var question : questions(step)) {
                lacking(step.key(), question, given, missing);
            }
            if (step.evidence() && given.all() < edition.form().evidenceAtLeast()) {
                missing.add(
                        new Missing.MoreEvidence(
                                step.key(), given.all(), edition.form().evidenceAtLeast()));
            }
        }
        given.unready().stream().map(Missing.FileNotReady::new).forEach(missing::add);
        return missing;
    }

    /** Whether a step lacks nothing. */
    public boolean complete(Form.Step step, Given given) {
        var missing = new ArrayList<Missing>();
        questions(step).forEach(it -> lacking(step.key(), it, given, missing));
        return missing.isEmpty()
                && given.unready().stream().noneMatch(it -> stands(it, step))
                && (!step.evidence() || given.all() >= edition.form().evidenceAtLeast());
    }

    /** The step for evidence shows all of it, another what is for its questions. */
    private boolean stands(Unready file, Form.Step step) {
        return step.evidence()
                || questions(step).stream().anyMatch(it -> it.key().equals(file.shows()));
    }

    private void lacking(String step, Question question, Given given, List<Missing> missing) {
        var text = text(question.key());
        var answer = byQuestion.get(question.key());
        if (answer != null && !answer.conflicts().isEmpty()) {
            missing.add(new Missing.TextsInConflict(step, question.key()));
        }
        switch (question) {
            case Question.YesNo(var key) -> {
                if (!text.equals(YES) && !text.equals(NO)) {
                    missing.add(new Missing.AnswerRequired(step, key));
                }
            }
            case Question.Text(var key, var limit, var required, _, var proof, _) -> {
                var words = WordCount.of(text);
                if (required && words == 0) {
                    missing.add(new Missing.AnswerRequired(step, key));
                }
                if (words > limit) {
                    missing.add(new Missing.TooManyWords(step, key, words, limit));
                }
                if (proof == Question.Proof.REQUIRED && !given.shows(key)) {
                    missing.add(new Missing.EvidenceFor(step, key));
                }
            }
            case Question.Rating(var key, _) -> {
                if (!edition.rubric().levels().contains(text)) {
                    missing.add(new Missing.AnswerRequired(step, key));
                }
            }
            case Question.Choice(var key, var options, var required, _) -> {
                if (required
                        ? !options.contains(text)
                        : !text.isEmpty() && !options.contains(text)) {
                    missing.add(new Missing.AnswerRequired(step, key));
                }
            }
        }
    }

    private Form.Step firstWritten() {
        return edition.form().steps().stream()
                .filter(it -> it.questions().stream().anyMatch(Question.Text.class::isInstance))
                .findFirst()
                .orElseGet(() -> edition.form().steps().getFirst());
    }
}
