package org.laurel.round.web;

import java.util.ArrayList;
import java.util.List;
import org.laurel.round.OpenRound.Wanted;
import org.laurel.scheme.Windows;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** The form that opens a round, as it was filled in: nothing of it is lost when it has a fault. */
public record OpeningForm(
        String name, String opens, String deadline, boolean late, String europeanLabel) {

    List<Problem> problems(Texts t) {
        var problems = new ArrayList<Problem>();
        if (!name.strip().matches("\\P{Cntrl}{1,100}")) {
            problems.add(new Problem("name", t.say("round.opening.name-wrong")));
        }
        if (LocalTimes.read(opens).isEmpty()) {
            problems.add(new Problem("opens", t.say("round.problem.no-time")));
        }
        if (LocalTimes.unreadable(deadline)) {
            problems.add(new Problem("deadline", t.say("round.problem.no-time")));
        }
        if (LocalTimes.unreadable(europeanLabel)) {
            problems.add(new Problem("europeanLabel", t.say("round.problem.no-time")));
        }
        return problems;
    }

    /** What it asks for, once it has no problems. */
    Wanted wanted(Desk desk) {
        return new Wanted(
                desk.scheme(),
                desk.organisation().key(),
                name.strip(),
                LocalTimes.read(opens).orElseThrow(),
                LocalTimes.read(deadline).orElse(null),
                late ? Windows.Late.NEXT_ROUND : Windows.Late.REFUSED,
                LocalTimes.read(europeanLabel).orElse(null));
    }
}
