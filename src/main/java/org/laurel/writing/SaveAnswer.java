package org.laurel.writing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.laurel.calendar.TimeOrderedId;
import org.laurel.people.PersonId;
import org.laurel.writing.Answer.Side;
import org.laurel.writing.Answers.Current;
import org.laurel.writing.Merge.Result.Merged;
import org.laurel.writing.Merge.Result.Overlapping;
import org.laurel.writing.Origins.Start;
import org.laurel.writing.Revisions.Revision;
import org.laurel.writing.Saved.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in one change of one answer. Its answer comes back only after the commit, so whoever reads
 * it may rely on the text being there.
 */
@Service
public class SaveAnswer {

    /** Everything known about a change that is going to be kept. */
    private record Taking(
            FormId form,
            String question,
            Change change,
            PersonId by,
            Current current,
            List<Side> disputed,
            Instant now) {}

    private final Answers answers;
    private final Revisions revisions;
    private final Conflicts conflicts;
    private final Origins origins;
    private final Clock clock;

    SaveAnswer(
            Answers answers,
            Revisions revisions,
            Conflicts conflicts,
            Origins origins,
            Clock clock) {
        this.answers = answers;
        this.revisions = revisions;
        this.conflicts = conflicts;
        this.origins = origins;
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
        var current = held.get();
        var standing = revisions.standing(form, question, change.id());
        if (standing.before().isPresent()) {
            return again(standing.before().get(), question, change);
        }
        var now = clock.instant();
        if (standing.closed()) {
            var reply = new Answer(question, current.version(), current.text(), List.of());
            var late = revision("late", Outcome.UNCHANGED, change, reply, now);
            revisions.keep(form, change, change.base(), null, late, by);
            return new Saved.Late(late.id(), now);
        }
        if (change.base() == null) {
            return new Saved.NoBase();
        }
        if (change.base() < 0 || change.base() > current.version()) {
            return new Saved.UnknownBase(current.version());
        }
        var disputed = standing.disputed() ? conflicts.open(form, question) : List.<Side>of();
        var unknown = new ArrayList<>(change.resolves());
        unknown.removeAll(disputed.stream().map(Side::conflict).toList());
        if (!unknown.isEmpty()) {
            return new Saved.NoSuchConflict(unknown);
        }
        var taking = new Taking(form, question, change, by, current, disputed, now);
        return origins.of(form, question, change, change.base(), by, current, standing.disputed())
                .map(it -> take(taking, it))
                .orElseGet(() -> new Saved.UnknownBase(current.version()));
    }

    private Saved take(Taking it, Start start) {
        var current = it.current();
        var typed = it.change().text();
        var merged = Merge.of(start.origin().text(), current.text(), typed);
        var over = new HashSet<>(start.over());
        var same = merged.text().equals(current.text()) && over.isEmpty();
        var version = same ? current.version() : current.version() + 1;
        var opened = opened(merged, version);
        var open = new ArrayList<>(it.disputed());
        open.removeIf(side -> over.contains(side.conflict()));
        open.addAll(opened);
        var reply = new Answer(it.question(), version, merged.text(), open);
        var kept =
                revision(
                        it.change().kind().key(),
                        outcome(merged, typed, same),
                        it.change(),
                        reply,
                        it.now());
        var origin = start.origin();
        revisions.keep(it.form(), it.change(), origin.base(), origin.continues(), kept, it.by());
        if (!same) {
            answers.write(it.form(), it.question(), version, merged.text());
        }
        if (!over.isEmpty()) {
            conflicts.resolve(over, version);
        }
        for (var side : opened) {
            conflicts.open(side, it.form(), it.question(), origin.base(), kept.id());
        }
        return new Saved.Kept(kept.outcome(), reply, it.now());
    }

    private List<Side> opened(Merge.Result merged, int version) {
        return switch (merged) {
            case Merged _ -> List.of();
            case Overlapping(_, var spans) ->
                    spans.stream()
                            .map(
                                    span ->
                                            new Side(
                                                    TimeOrderedId.next(clock),
                                                    version,
                                                    span.text(),
                                                    span.here(),
                                                    span.there()))
                            .toList();
        };
    }

    private static Outcome outcome(Merge.Result merged, String typed, boolean same) {
        return switch (merged) {
            case Overlapping _ -> Outcome.CONFLICT;
            case Merged(var text) when !text.equals(typed) -> Outcome.MERGED;
            case Merged _ -> same ? Outcome.UNCHANGED : Outcome.SAVED;
        };
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
