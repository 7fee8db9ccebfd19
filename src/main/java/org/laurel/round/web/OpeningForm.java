package org.laurel.round.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.laurel.round.OpenRound.Wanted;
import org.laurel.scheme.Windows;
import org.laurel.site.Problem;
import org.laurel.text.Typed;
import org.laurel.words.Texts;

/** The form that opens a round, as it was filled in: nothing of it is lost when it has a fault. */
public record OpeningForm(
        String name, String opens, String deadline, boolean late, String europeanLabel) {

    List<Problem> problems(ZoneId zone, Texts t) {
        var problems = new ArrayList<Problem>();
        if (Typed.name(name).filter(it -> it.length() <= 100).isEmpty()) {
            problems.add(new Problem("name", t.say("round.opening.name-wrong")));
        }
        LocalTimes.problem(opens, zone, t).ifPresent(it -> problems.add(new Problem("opens", it)));
        LocalTimes.problemIfGiven(deadline, zone, t)
                .ifPresent(it -> problems.add(new Problem("deadline", it)));
        LocalTimes.problemIfGiven(europeanLabel, zone, t)
                .ifPresent(it -> problems.add(new Problem("europeanLabel", it)));
        return problems;
    }

    /** What it asks for, once it has no problems. */
    Wanted wanted(Desk desk) {
        return new Wanted(
                desk.scheme(),
                desk.organisation().key(),
                Typed.name(name).orElseThrow(),
                LocalTimes.read(opens).orElseThrow(),
                LocalTimes.read(deadline).orElse(null),
                late ? Windows.Late.NEXT_ROUND : Windows.Late.REFUSED,
                LocalTimes.read(europeanLabel).orElse(null));
    }
}
