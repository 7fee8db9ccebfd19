package org.laurel.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Service;

/** Makes an earlier text of an answer its newest; nothing is taken away from the history. */
@Service
public class BringBack {

    /**
     * The earlier text that is wanted again.
     *
     * @param revision the text that came
     * @param typed whether it is wanted as it was typed, or as the answer stood then
     * @param base the version it replaces
     */
    public record Wanted(UUID revision, boolean typed, int base, UUID change) {}

    private final AnswerHistories histories;

    BringBack(AnswerHistories histories) {
        this.histories = histories;
    }

    /** Saves it by the way its form is saved; nothing where it is not the person's to see. */
    public Optional<Saved> bring(
            FormId form,
            String question,
            Wanted wanted,
            PersonId by,
            Function<Change, Optional<Saved>> write) {
        return histories
                .text(form, question, wanted.revision(), wanted.typed(), by)
                .map(
                        text ->
                                new Change(
                                        wanted.change(),
                                        wanted.base(),
                                        null,
                                        text,
                                        List.of(),
                                        Change.Kind.RESTORED))
                .flatMap(write);
    }
}
