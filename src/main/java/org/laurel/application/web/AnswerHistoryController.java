package org.laurel.application.web;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.FormAnswers;
import org.laurel.application.WriteAnswer;
import org.laurel.application.web.Reading.Opened;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Question;
import org.laurel.writing.BringBack;
import org.laurel.writing.web.BoxHistory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was ever written in a box of an application, for those who write it. */
@Controller
@RequestMapping("/applications/{id}/answers/{question}/history")
class AnswerHistoryController {

    private final Reading reading;
    private final WriteAnswer writeAnswer;
    private final BoxHistory history;

    AnswerHistoryController(Reading reading, WriteAnswer writeAnswer, BoxHistory history) {
        this.reading = reading;
        this.writeAnswer = writeAnswer;
        this.history = history;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable UUID older,
            SignedIn signedIn) {
        return history.show(box(id, question, signedIn), signedIn, older);
    }

    @PostMapping
    ModelAndView bringBack(
            @PathVariable UUID id,
            @PathVariable String question,
            BringBack.Wanted wanted,
            SignedIn signedIn) {
        return history.bring(
                box(id, question, signedIn),
                wanted,
                signedIn,
                it -> writeAnswer.write(new ApplicationId(id), question, it, signedIn.id()));
    }

    private BoxHistory.Box box(UUID id, String key, SignedIn reader) {
        var opened = reading.open(new ApplicationId(id), reader);
        var at = "/applications/" + id;
        for (var step : opened.answers().edition().form().steps()) {
            for (var question : opened.answers().questions(step)) {
                if (question.key().equals(key)) {
                    return new BoxHistory.Box(
                            opened.id().form(),
                            key,
                            opened.words().title(question),
                            at + "/answers/" + key,
                            opened.application() instanceof Draft
                                    ? at + "/steps/" + step.key()
                                    : at,
                            shown(opened, question));
                }
            }
        }
        // An earlier edition asked it: what was answered then is still there to read.
        return new BoxHistory.Box(
                opened.id().form(), key, key, at + "/answers/" + key, at, it -> it);
    }

    private static UnaryOperator<String> shown(Opened opened, Question question) {
        return answer ->
                switch (question) {
                    case Question.YesNo _ when answer.equals(FormAnswers.YES) ->
                            opened.t().say("site.form.yes");
                    case Question.YesNo _ when answer.equals(FormAnswers.NO) ->
                            opened.t().say("site.form.no");
                    case Question _ -> opened.words().answer(question, answer);
                };
    }
}
