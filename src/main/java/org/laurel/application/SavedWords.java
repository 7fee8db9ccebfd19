package org.laurel.application;

import org.jspecify.annotations.Nullable;
import org.laurel.words.Texts;
import org.laurel.writing.Saved;

/** What is said beside a box whose text was sent without a script and not simply taken. */
public final class SavedWords {

    private SavedWords() {}

    /** Nothing where all is well. */
    public static @Nullable String problem(Saved saved, Texts t) {
        return switch (saved) {
            case Saved.Kept(var outcome, _, _) ->
                    outcome == Saved.Outcome.CONFLICT ? t.say("application.step.conflict") : null;
            case Saved.Late _ -> t.say("application.step.late");
            case Saved.TooLong(var limit) -> t.say("application.step.too-long", limit);
            case Saved.NoSuchQuestion _,
                    Saved.NoBase _,
                    Saved.UnknownBase _,
                    Saved.ChangeUsedBefore _,
                    Saved.NoSuchConflict _ ->
                    t.say("application.step.stale");
        };
    }
}
