package org.laurel.writing.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.SignedIn;
import org.laurel.site.Page;
import org.laurel.writing.Answer;
import org.laurel.writing.AnswerHistories;
import org.laurel.writing.Answers;
import org.laurel.writing.BringBack;
import org.laurel.writing.Change;
import org.laurel.writing.FormId;
import org.laurel.writing.Saved;
import org.laurel.writing.WordDiff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page with the history of a box, for whichever form the box is part of. */
@Component
public class BoxHistory {

    /**
     * A box as its form knows it.
     *
     * @param address of the box
     * @param back the page with the box
     * @param shown how a value is said, where it is not the text itself
     */
    public record Box(
            FormId form,
            String question,
            String title,
            String address,
            String back,
            UnaryOperator<String> shown) {}

    private final AnswerHistories histories;
    private final BringBack bringBack;
    private final Answers answers;
    private final Clock clock;

    BoxHistory(AnswerHistories histories, BringBack bringBack, Answers answers, Clock clock) {
        this.histories = histories;
        this.bringBack = bringBack;
        this.answers = answers;
        this.clock = clock;
    }

    public ModelAndView show(Box box, SignedIn reader, @Nullable UUID olderThan) {
        var answer = answer(box);
        var part = histories.of(box.form(), box.question(), reader.id(), olderThan);
        return Page.of(
                "writing/history",
                new HistoryPage(
                        box.title(),
                        box.address(),
                        box.back(),
                        !answers.closed(box.form()),
                        answer.version(),
                        part.entries().stream().map(it -> entry(box, answer, it)).toList(),
                        part.olderThan() == null
                                ? null
                                : box.address() + "/history?older=" + part.olderThan()));
    }

    /** A form that was closed meanwhile takes nothing back: the page says so. */
    public ModelAndView bring(
            Box box,
            BringBack.Wanted wanted,
            SignedIn by,
            Function<Change, Optional<Saved>> write) {
        if (!answers.closed(box.form())
                && bringBack.bring(box.form(), box.question(), wanted, by.id(), write).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView(new RedirectView(box.address() + "/history"));
    }

    private Answer answer(Box box) {
        return Optional.ofNullable(answers.of(box.form()).get(box.question()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private HistoryPage.Entry entry(Box box, Answer answer, AnswerHistories.Entry it) {
        return new HistoryPage.Entry(
                it.revision(),
                it.at(),
                it.by(),
                what(it),
                it.before().equals(it.stood())
                        ? List.of()
                        : WordDiff.between(
                                box.shown().apply(it.before()), box.shown().apply(it.stood())),
                it.typed().equals(it.stood())
                        ? List.of()
                        : WordDiff.between(
                                box.shown().apply(it.stood()), box.shown().apply(it.typed())),
                !it.stood().equals(answer.text()),
                TimeOrderedId.next(clock));
    }

    private static String what(AnswerHistories.Entry it) {
        if (it.late()) {
            return "late";
        }
        return it.restored() && it.outcome() == Saved.Outcome.SAVED
                ? "restored"
                : it.outcome().key();
    }
}
