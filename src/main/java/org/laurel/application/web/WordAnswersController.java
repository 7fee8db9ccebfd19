package org.laurel.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.application.WriteAnswer;
import org.laurel.application.web.Reading.Opened;
import org.laurel.application.web.WordResultPage.Line;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Form;
import org.laurel.site.Page;
import org.laurel.writing.Change;
import org.laurel.writing.Saved;
import org.laurel.writing.web.PostedAnswers;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saves the answers of a document that were chosen, like any other change from an older text. */
@Controller
class WordAnswersController {

    private final Reading reading;
    private final WriteAnswer writeAnswer;

    WordAnswersController(Reading reading, WriteAnswer writeAnswer) {
        this.reading = reading;
        this.writeAnswer = writeAnswer;
    }

    @PostMapping("/applications/{id}/word/answers")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "take", required = false, defaultValue = "") List<String> taken,
            SignedIn signedIn) {
        var application = new ApplicationId(id);
        var became =
                new PostedAnswers(only(taken, fields))
                        .save(
                                (question, change) ->
                                        writeAnswer
                                                .write(
                                                        application,
                                                        question,
                                                        fromWord(change),
                                                        signedIn.id())
                                                .orElseThrow(Reading::notFound));
        var opened = reading.open(application, signedIn);
        var lines = new ArrayList<Line>();
        for (var step : opened.answers().edition().form().steps()) {
            for (var question : opened.answers().questions(step)) {
                var saved = became.get(question.key());
                if (saved != null) {
                    lines.add(line(opened, step, opened.words().title(question), saved));
                }
            }
        }
        return Page.of("application/wordResult", new WordResultPage(opened.head(), lines));
    }

    private static MultiValueMap<String, String> only(
            List<String> taken, MultiValueMap<String, String> fields) {
        var kept = new LinkedMultiValueMap<String, String>();
        for (var question : taken) {
            for (var name : List.of("text.", "base.", "change.")) {
                fields.getOrDefault(name + question, List.of())
                        .forEach(it -> kept.add(name + question, it));
            }
        }
        return kept;
    }

    private static Change fromWord(Change change) {
        return new Change(
                change.id(),
                change.base(),
                change.from(),
                change.text(),
                change.resolves(),
                Change.Kind.WORD);
    }

    private static Line line(Opened opened, Form.Step step, String title, Saved saved) {
        var became =
                switch (saved) {
                    case Saved.Kept(var outcome, _, _) -> outcome.key();
                    case Saved.Late _ -> "late";
                    case Saved.NoSuchQuestion _,
                            Saved.TooLong _,
                            Saved.NoBase _,
                            Saved.UnknownBase _,
                            Saved.ChangeUsedBefore _,
                            Saved.NoSuchConflict _ ->
                            "refused";
                };
        return new Line(
                title,
                "/applications/" + opened.id() + "/steps/" + step.key(),
                opened.t().say("word.result." + became),
                became.matches("conflict|late|refused"));
    }
}
