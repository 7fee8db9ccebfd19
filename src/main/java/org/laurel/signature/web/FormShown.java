package org.laurel.signature.web;

import java.util.List;
import org.laurel.application.FormAnswers;
import org.laurel.evidence.Item;
import org.laurel.language.Language;
import org.laurel.scheme.Question;
import org.laurel.scheme.Words;
import org.laurel.words.Texts;

/** A school's form, all of it and only to read, as its signatory sees it. */
public record FormShown(FormAnswers answers, List<Item> evidence) {

    public FormShown {
        evidence = List.copyOf(evidence);
    }

    /** One step of the form with what was said. */
    public record Section(String title, List<Said> said) {}

    public record Said(String question, String answer) {}

    public String scheme(Language language) {
        return words(language).say("name");
    }

    public List<Section> sections(Language language, Texts t) {
        var words = words(language);
        return answers.edition().form().steps().stream()
                .filter(it -> !answers.questions(it).isEmpty())
                .map(
                        step ->
                                new Section(
                                        words.say("steps." + step.key() + ".title"),
                                        answers.questions(step).stream()
                                                .map(it -> said(it, words, t))
                                                .toList()))
                .toList();
    }

    private Said said(Question question, Words words, Texts t) {
        var text = answers.text(question.key());
        var answer =
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
        return new Said(words.title(question), answer);
    }

    private Words words(Language language) {
        return answers.edition().words(language, answers.country());
    }
}
