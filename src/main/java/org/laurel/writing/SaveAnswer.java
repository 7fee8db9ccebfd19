package org.laurel.writing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.PersonId;
import org.laurel.writing.Answer.Side;
import org.laurel.writing.Answers.Current;
import org.laurel.writing.Answers.Revision;
import org.laurel.writing.Saved.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in one change of one answer. Its answer comes back only after the commit, so whoever reads
 * it may rely on the text being there.
 */
@Service
public class SaveAnswer {

    private final Answers answers;
    private final Clock clock;

    SaveAnswer(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Transactional
    public Saved save(FormId form, String question, Change change, PersonId by) {
        if (change.text().length() > Change.LONGEST_TEXT) {
            return new Saved.TooLong(Change.LONGEST_TEXT);
        }
        var held = answers.hold(form, question);
        if (held.isEmpty()) {
            return new Saved.NoSuchQuestion();
        }
        var standing = answers.standing(form, question, change.id());
        if (standing.before().isPresent()) {
            return again(standing.before().get(), question, change);
        }
        var now = clock.instant();
        if (standing.closed()) {
            var reply = new Answer(question, held.get().version(), held.get().text(), List.of());
            var late = revision("late", Outcome.UNCHANGED, change, reply, now);
            answers.keep(form, change, late, by);
            return new Saved.Late(late.id(), now);
        }
        if (change.base() == null) {
            return new Saved.NoBase();
        }
        if (change.base() < 0 || change.base() > held.get().version()) {
            return new Saved.UnknownBase(held.get().version());
        }
        var disputed =
                standing.disputed() ? answers.openConflicts(form, question) : List.<Side>of();
        var unknown = new ArrayList<>(change.resolves());
        unknown.removeAll(disputed.stream().map(Side::conflict).toList());
        if (!unknown.isEmpty()) {
            return new Saved.NoSuchConflict(unknown);
        }
        return change.base() == held.get().version() || change.text().equals(held.get().text())
                ? next(form, question, held.get(), disputed, change, by, now)
                : stale(form, question, held.get(), disputed, change, by, now);
    }

    private Saved next(
            FormId form,
            String question,
            Current current,
            List<Side> disputed,
            Change change,
            PersonId by,
            Instant now) {
        var same = change.text().equals(current.text()) && change.resolves().isEmpty();
        var outcome = same ? Outcome.UNCHANGED : Outcome.SAVED;
        var version = same ? current.version() : current.version() + 1;
        var open =
                disputed.stream().filter(it -> !change.resolves().contains(it.conflict())).toList();
        var reply = new Answer(question, version, change.text(), open);
        answers.keep(form, change, revision("typed", outcome, change, reply, now), by);
        if (!same) {
            answers.write(form, question, version, change.text());
        }
        if (!change.resolves().isEmpty()) {
            answers.resolve(change.resolves(), version);
        }
        return new Saved.Kept(outcome, reply, now);
    }

    private Saved stale(
            FormId form,
            String question,
            Current current,
            List<Side> disputed,
            Change change,
            PersonId by,
            Instant now) {
        var side = new Side(TimeOrderedId.next(clock), change.text());
        var sides = new ArrayList<>(disputed);
        sides.add(side);
        var reply = new Answer(question, current.version(), current.text(), sides);
        var kept = revision("typed", Outcome.CONFLICT, change, reply, now);
        answers.keep(form, change, kept, by);
        answers.openConflict(side.conflict(), form, question, change, kept);
        return new Saved.Kept(Outcome.CONFLICT, reply, now);
    }

    private static Saved again(Revision before, String question, Change change) {
        if (!before.reply().question().equals(question) || !before.text().equals(change.text())) {
            return new Saved.ChangeUsedBefore();
        }
        if (before.kind().equals("late")) {
            return new Saved.Late(before.id(), before.at());
        }
        return new Saved.Kept(before.outcome(), before.reply(), before.at());
    }

    private Revision revision(
            String kind, Outcome outcome, Change change, Answer reply, Instant now) {
        return new Revision(TimeOrderedId.next(clock), kind, outcome, change.text(), reply, now);
    }
}
