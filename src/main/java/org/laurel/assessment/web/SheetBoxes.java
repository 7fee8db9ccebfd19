package org.laurel.assessment.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.assessment.Assignment;
import org.laurel.assessment.SheetDraft;
import org.laurel.assessment.web.SheetPage.Choosing;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.SignedIn;
import org.laurel.scheme.Edition;
import org.laurel.site.Choice;
import org.laurel.site.WritingBox;
import org.laurel.words.Texts;
import org.laurel.writing.Answer;
import org.laurel.writing.web.OtherTexts;

/** Makes the boxes of one sheet, and knows all that each of them needs to know. */
record SheetBoxes(
        Assignment assignment,
        SheetDraft draft,
        org.laurel.scheme.Words said,
        Texts t,
        SignedIn reader,
        Clock clock) {

    Edition edition() {
        return draft.edition();
    }

    Choosing choosing(String question, String label, List<Choice> choices) {
        var answer = answer(question);
        return new Choosing(
                question,
                label,
                choices,
                answer.text(),
                answer.version(),
                saveAt(question),
                TimeOrderedId.next(clock),
                reader.id().toString(),
                OtherTexts.of(answer));
    }

    WritingBox box(String question, String label, @Nullable String hint) {
        var answer = answer(question);
        return new WritingBox(
                question,
                label,
                hint,
                List.of(),
                answer.text(),
                answer.version(),
                saveAt(question),
                TimeOrderedId.next(clock),
                reader.id().toString(),
                null,
                null,
                OtherTexts.of(answer),
                null);
    }

    private Answer answer(String question) {
        return draft.answers().getOrDefault(question, new Answer(question, 0, "", List.of()));
    }

    private String saveAt(String question) {
        return "/assignments/" + assignment.task().id() + "/answers/" + question;
    }
}
