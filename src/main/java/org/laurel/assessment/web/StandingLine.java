package org.laurel.assessment.web;

import static java.util.stream.Collectors.joining;

import org.laurel.assessment.SheetDraft;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Rubric;
import org.laurel.scheme.Rubric.Scored;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.words.Texts;

/** Says how far the points given so far reach. */
final class StandingLine {

    private StandingLine() {}

    static SheetPage.Standing of(SheetDraft draft, Texts t) {
        var recommendation = draft.recommendation();
        var minimums = draft.edition().rubric().withMinimum();
        var reached =
                minimums.stream()
                        .filter(
                                it ->
                                        Rubric.parts(it).stream()
                                                        .allMatch(
                                                                part ->
                                                                        draft.given(part)
                                                                                .isPresent())
                                                && !recommendation.missed().contains(it.key()))
                        .count();
        var total = t.number(recommendation.total().shown());
        return new SheetPage.Standing(
                line(draft.edition(), "" + reached, total, t),
                line(draft.edition(), "#r", "#t", t),
                minimums.stream().map(StandingLine::keysAndMinimum).collect(joining(" ")));
    }

    private static String line(Edition edition, String reached, String total, Texts t) {
        var minimums = edition.rubric().withMinimum().size();
        var maximum = edition.rubric().maximum();
        var passMark = edition.award().passMark();
        return passMark.isPresent()
                ? t.say(
                        "assessment.sheet.standing",
                        reached,
                        minimums,
                        total,
                        maximum,
                        passMark.getAsInt())
                : t.say("assessment.sheet.standing-unmarked", reached, minimums, total, maximum);
    }

    private static String keysAndMinimum(Scored scored) {
        var minimum = scored.minimum();
        return Rubric.parts(scored).stream().map(SubCriterion::key).collect(joining("+"))
                + ":"
                + (minimum == null ? 0 : minimum.points());
    }
}
