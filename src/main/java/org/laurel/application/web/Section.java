package org.laurel.application.web;

import java.util.List;
import org.laurel.application.FormAnswers;
import org.laurel.scheme.Question;
import org.laurel.scheme.Words;
import org.laurel.words.Texts;

/** A step of the form as it is read: its questions with what was answered, in words. */
public record Section(String title, String address, List<Said> said) {

    /** An answer may be empty. */
    public record Said(String question, String answer) {}

    /** The steps that ask something, each with where it is written below that address. */
    static List<Section> of(FormAnswers answers, Words words, Texts t, String application) {
        return answers.edition().form().steps().stream()
                .filter(it -> !answers.questions(it).isEmpty())
                .map(
                        step ->
                                new Section(
                                        words.say("steps." + step.key() + ".title"),
                                        application + "/steps/" + step.key(),
                                        answers.questions(step).stream()
                                                .map(it -> said(it, answers, words, t))
                                                .toList()))
                .toList();
    }

    private static Said said(Question question, FormAnswers answers, Words words, Texts t) {
        var text = answers.text(question.key());
        var said =
                switch (question) {
                    case Question.YesNo _ ->
                            switch (text) {
                                case FormAnswers.YES -> t.say("site.form.yes");
                                case FormAnswers.NO -> t.say("site.form.no");
                                default -> "";
                            };
                    case Question.Text _, Question.Rating _, Question.Choice _ ->
                            words.answer(question, text);
                };
        return new Said(words.title(question), said);
    }
}
