package org.laurel.application.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.laurel.application.ApplicationId;
import org.laurel.application.FormAnswers;
import org.laurel.application.Subject;
import org.laurel.application.web.Reading.Opened;
import org.laurel.language.Language;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Form;
import org.laurel.scheme.Question;
import org.laurel.text.Direction;
import org.laurel.word.WordForm;
import org.springframework.stereotype.Component;

/** An application's form as a Word document shows it. */
@Component
class WordForms {

    private final Reading reading;

    WordForms(Reading reading) {
        this.reading = reading;
    }

    Function<Language, WordForm> of(ApplicationId id, SignedIn reader) {
        return language ->
                of(
                        reading.open(
                                id,
                                new SignedIn(reader.id(), reader.name(), language, reader.roles())),
                        reader,
                        language);
    }

    private static WordForm of(Opened opened, SignedIn reader, Language language) {
        var edition = opened.answers().edition();
        var about = new ArrayList<String>();
        if (opened.application().about().subject() instanceof Subject.Work) {
            about.add(opened.t().say("word.document.of", reader.name()));
        }
        about.add(opened.t().say("word.document.edition", edition.id().inForceFrom()));
        return new WordForm(
                opened.id().form(),
                edition.id().toString(),
                reader.id(),
                language,
                Direction.apart(opened.project()) + " – " + opened.words().say("name"),
                about,
                edition.form().steps().stream()
                        .filter(it -> !opened.answers().questions(it).isEmpty())
                        .map(it -> part(opened, it))
                        .toList());
    }

    private static WordForm.Part part(Opened opened, Form.Step step) {
        return new WordForm.Part(
                opened.words().say("steps." + step.key() + ".title"),
                opened.words().say("steps." + step.key() + ".introduction"),
                opened.answers().questions(step).stream()
                        .map(it -> asked(opened, step, it))
                        .toList());
    }

    private static WordForm.Asked asked(Opened opened, Form.Step step, Question question) {
        var answer = opened.answers().byQuestion().get(question.key());
        return new WordForm.Asked(
                question.key(),
                opened.words().title(question),
                help(opened, step, question),
                choices(opened, question),
                question instanceof Question.Text text ? text.words() : 0,
                answer == null ? 0 : answer.version(),
                answer == null ? "" : answer.text());
    }

    private static List<String> help(Opened opened, Form.Step step, Question question) {
        var help = new ArrayList<String>();
        var guidance = "questions." + question.key() + ".guidance";
        if (opened.words().has(guidance)) {
            help.add(opened.words().say(guidance));
        }
        if (Asked.first(step, question)) {
            help.addAll(Asked.guidance(opened, step));
        }
        return help;
    }

    private static SequencedMap<String, String> choices(Opened opened, Question question) {
        var choices = new LinkedHashMap<String, String>();
        switch (question) {
            case Question.Text _ -> {}
            case Question.YesNo _ -> {
                choices.put(FormAnswers.YES, opened.t().say("site.form.yes"));
                choices.put(FormAnswers.NO, opened.t().say("site.form.no"));
            }
            case Question.Rating _ ->
                    opened.answers()
                            .edition()
                            .rubric()
                            .levels()
                            .forEach(it -> choices.put(it, opened.words().answer(question, it)));
            case Question.Choice(_, var options, _, _) ->
                    options.forEach(it -> choices.put(it, opened.words().answer(question, it)));
        }
        return choices;
    }
}
