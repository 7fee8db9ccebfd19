package org.laurel.application.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.application.FormAnswers;
import org.laurel.application.SavedWords;
import org.laurel.application.web.Reading.Opened;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Form;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.Criterion;
import org.laurel.scheme.Words;
import org.laurel.site.Choice;
import org.laurel.site.Problem;
import org.laurel.site.WritingBox;
import org.laurel.writing.Answer;
import org.laurel.writing.Saved;
import org.laurel.writing.web.OtherTexts;

/** One question of a step as it is shown: a box to write in, or a choice. */
public sealed interface Asked {

    List<Problem> problems();

    /** A text that saves by itself, and who wrote last where several write. */
    record Writing(WritingBox box, @Nullable String lastWriter) implements Asked {

        @Override
        public List<Problem> problems() {
            return box.problem() == null
                    ? List.of()
                    : List.of(new Problem("answer-" + box.question(), box.problem()));
        }
    }

    /** A choice; it is saved as its answer's whole text. */
    record Choosing(
            String question,
            String label,
            @Nullable String hint,
            List<Choice> choices,
            String value,
            int version,
            String saveAt,
            UUID change,
            String person,
            List<WritingBox.OtherText> conflicts,
            @Nullable String problem)
            implements Asked {

        @Override
        public List<Problem> problems() {
            return problem == null ? List.of() : List.of(new Problem("text." + question, problem));
        }
    }

    static List<Asked> of(
            Opened opened,
            Form.Step step,
            SignedIn reader,
            Map<String, Saved> became,
            Map<String, String> refused,
            Clock clock) {
        return opened.answers().questions(step).stream()
                .map(it -> of(opened, step, it, reader, became, refused, clock))
                .toList();
    }

    private static Asked of(
            Opened opened,
            Form.Step step,
            Question question,
            SignedIn reader,
            Map<String, Saved> became,
            Map<String, String> refused,
            Clock clock) {
        var key = question.key();
        var answer =
                Optional.ofNullable(opened.answers().byQuestion().get(key))
                        .orElseGet(() -> new Answer(key, 0, "", List.of()));
        var saveAt = "/applications/" + opened.id() + "/answers/" + key;
        var saved = became.get(key);
        var problem = saved == null ? null : SavedWords.problem(saved, opened.t());
        var words = opened.words();
        return switch (question) {
            case Question.Text text ->
                    new Writing(
                            new WritingBox(
                                    key,
                                    words.title(question),
                                    words.has("questions." + key + ".guidance")
                                            ? words.say("questions." + key + ".guidance")
                                            : null,
                                    first(step, question) ? guidance(opened, step) : List.of(),
                                    refused.getOrDefault(key, answer.text()),
                                    answer.version(),
                                    saveAt,
                                    TimeOrderedId.next(clock),
                                    reader.id().toString(),
                                    text.words(),
                                    null,
                                    OtherTexts.of(answer),
                                    problem),
                            lastWriter(opened, key));
            case Question.YesNo _ ->
                    choosing(
                            opened,
                            answer,
                            words.title(question),
                            List.of(
                                    new Choice(FormAnswers.YES, opened.t().say("site.form.yes")),
                                    new Choice(FormAnswers.NO, opened.t().say("site.form.no"))),
                            reader,
                            problem,
                            clock);
            case Question.Rating _ ->
                    choosing(
                            opened,
                            answer,
                            words.title(question),
                            choices(opened.answers().edition().rubric().levels(), question, words),
                            reader,
                            problem,
                            clock);
            case Question.Choice choice ->
                    choosing(
                            opened,
                            answer,
                            words.title(question),
                            choices(choice.options(), question, words),
                            reader,
                            problem,
                            clock);
        };
    }

    private static @Nullable String lastWriter(Opened opened, String question) {
        var writer = opened.writers().get(question);
        return writer == null
                ? null
                : opened.t()
                        .say(
                                "application.step.last-writer",
                                writer.name(),
                                opened.t().moment(writer.at(), opened.zone()));
    }

    private static List<Choice> choices(List<String> values, Question question, Words words) {
        return values.stream().map(it -> new Choice(it, words.answer(question, it))).toList();
    }

    private static Choosing choosing(
            Opened opened,
            Answer answer,
            String label,
            List<Choice> choices,
            SignedIn reader,
            @Nullable String problem,
            Clock clock) {
        return new Choosing(
                answer.question(),
                label,
                null,
                choices,
                answer.text(),
                answer.version(),
                "/applications/" + opened.id() + "/answers/" + answer.question(),
                TimeOrderedId.next(clock),
                reader.id().toString(),
                OtherTexts.of(answer),
                problem);
    }

    /** The guidance of a step stands beside its first box and is not said twice. */
    static boolean first(Form.Step step, Question question) {
        return step.questions().stream()
                .filter(Question.Text.class::isInstance)
                .findFirst()
                .filter(question::equals)
                .isPresent();
    }

    /** What assessors look for under the step's criterion, and which parts need a minimum. */
    static List<String> guidance(Opened opened, Form.Step step) {
        return opened.answers().edition().rubric().criteria().stream()
                .filter(it -> it.key().equals(step.criterion()))
                .flatMap(it -> lines(opened, it).stream())
                .toList();
    }

    private static List<String> lines(Opened opened, Criterion criterion) {
        var lines = new java.util.ArrayList<String>();
        var at = "criteria." + criterion.key() + ".checklist.";
        criterion.checklist().forEach(it -> lines.add(opened.words().say(at + it)));
        criterion.subCriteria().stream()
                .filter(it -> it.minimum() != null)
                .map(it -> opened.words().say("sub-criteria." + it.key() + ".title"))
                .map(it -> opened.t().say("application.step.minimum", it))
                .forEach(lines::add);
        return lines;
    }
}
