package org.laurel.writing.web;

import java.util.List;
import org.laurel.site.WritingBox.OtherText;
import org.laurel.writing.Answer;

/** The open conflicts of an answer, as its box shows them. */
public final class OtherTexts {

    private OtherTexts() {}

    public static List<OtherText> of(Answer answer) {
        return answer.conflicts().stream()
                .map(
                        it ->
                                new OtherText(
                                        it.conflict(),
                                        it.version(),
                                        it.text(),
                                        it.here(),
                                        it.there()))
                .toList();
    }
}
