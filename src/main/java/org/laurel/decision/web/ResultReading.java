package org.laurel.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.laurel.assessment.Combined;
import org.laurel.assessment.Combined.Disagreement;
import org.laurel.assessment.Sheet;
import org.laurel.decision.web.CasePage.Comment;
import org.laurel.decision.web.CasePage.Condition;
import org.laurel.decision.web.CasePage.Result;
import org.laurel.decision.web.CasePage.Row;
import org.laurel.decision.web.CasePage.Said;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.Criterion;
import org.laurel.scheme.Rubric.Scored;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.scheme.Words;
import org.laurel.site.Choice;
import org.laurel.words.Texts;

/** The sheets side by side, their means, and where they disagree. */
record ResultReading(
        Combined combined,
        Map<String, String> answers,
        Map<PersonId, Person> who,
        Words said,
        Texts t) {

    Result result() {
        var disagreements = combined.disagreements();
        return new Result(
                combined.sheets().stream().map(this::name).toList(),
                !ratings().isEmpty(),
                combined.edition().rubric().criteria().stream().flatMap(this::rows).toList(),
                combined.sheets().getFirst().conditions().keySet().stream()
                        .sorted()
                        .map(this::condition)
                        .toList(),
                standing(),
                disagreements.stream().map(this::words).toList(),
                combined.denied().stream().sorted().map(it -> new Choice(it, title(it))).toList(),
                combined.sheets().stream().map(this::comment).toList());
    }

    private String name(Sheet sheet) {
        return Optional.ofNullable(who.get(sheet.assessor())).map(Person::name).orElse("–");
    }

    private String title(String requirement) {
        return said.say("requirements." + requirement + ".title");
    }

    private String titleOf(String subCriterion) {
        return said.say("sub-criteria." + subCriterion + ".title");
    }

    private Stream<Row> rows(Criterion criterion) {
        var parts = criterion.subCriteria().stream().map(this::row);
        return criterion.minimum() == null
                ? parts
                : Stream.concat(Stream.of(whole(criterion)), parts);
    }

    /** A criterion that must reach a minimum of its own, in sum. */
    private Row whole(Criterion criterion) {
        return new Row(
                said.say(criterion.path() + ".title"),
                true,
                "",
                combined.sheets().stream().map(it -> it.reached(criterion)).map(t::number).toList(),
                t.number(combined.reached(criterion).orElseThrow().shown()),
                apart(criterion),
                combined.recommendation().missed().contains(criterion.key()));
    }

    private Row row(SubCriterion sub) {
        return new Row(
                titleOf(sub.key()),
                false,
                own(sub),
                combined.sheets().stream()
                        .map(it -> level(sub, it.score(sub.key()).points()))
                        .toList(),
                t.number(combined.mean(sub.key()).orElseThrow().shown()),
                apart(sub),
                combined.recommendation().missed().contains(sub.key()));
    }

    /** Fulfilled, partly or not; a number where the levels have no names. */
    private String level(SubCriterion sub, int points) {
        var rubric = combined.edition().rubric();
        return rubric.levels().isEmpty() ? t.number(points) : said.say(rubric.level(sub, points));
    }

    private List<Question.Rating> ratings() {
        return combined.edition().form().questions().stream()
                .filter(Question.Rating.class::isInstance)
                .map(Question.Rating.class::cast)
                .toList();
    }

    private String own(SubCriterion sub) {
        return ratings().stream()
                .filter(it -> it.of().equals(sub.key()))
                .map(it -> said.answer(it, answers.getOrDefault(it.key(), "")))
                .findFirst()
                .orElse("");
    }

    private boolean apart(Scored scored) {
        return combined.disagreements().stream()
                .anyMatch(
                        it ->
                                switch (it) {
                                    case Disagreement.Gap gap ->
                                            gap.subCriterion().equals(scored.key());
                                    case Disagreement.AcrossMinimum across ->
                                            across.scored().equals(scored);
                                    case Disagreement.ConditionDenied _,
                                            Disagreement.OppositeRecommendations _ ->
                                            false;
                                });
    }

    private Condition condition(String requirement) {
        var words = new ArrayList<String>();
        for (var sheet : combined.sheets()) {
            var it = sheet.condition(requirement);
            words.add(
                    it.confirmed()
                            ? t.say("decision.case.confirmed", name(sheet))
                            : t.say("decision.case.denied", name(sheet), it.reason()));
        }
        return new Condition(title(requirement), words, combined.denied().contains(requirement));
    }

    private String standing() {
        var it = combined.recommendation();
        var total = t.number(it.total().shown());
        var passMark = combined.edition().award().passMark();
        return passMark.isPresent()
                ? t.say("decision.case.standing", total, it.maximum(), passMark.getAsInt())
                : t.say("decision.case.standing-unmarked", total, it.maximum(), it.missed().size());
    }

    private String words(Disagreement disagreement) {
        return switch (disagreement) {
            case Disagreement.ConditionDenied(var requirement) ->
                    t.say("decision.case.disagree.denied", title(requirement));
            case Disagreement.Gap(var sub, var least, var most) ->
                    t.say("decision.case.disagree.gap", titleOf(sub), least, most);
            case Disagreement.AcrossMinimum(var scored, var minimum) ->
                    t.say(
                            "decision.case.disagree.across",
                            said.say(scored.path() + ".title"),
                            minimum);
            case Disagreement.OppositeRecommendations() -> t.say("decision.case.disagree.opposite");
        };
    }

    private Comment comment(Sheet sheet) {
        var comments = new ArrayList<Said>();
        for (var sub : combined.edition().rubric().subCriteria()) {
            var text = sheet.score(sub.key()).comment();
            if (!text.isBlank()) {
                comments.add(new Said(titleOf(sub.key()), text));
            }
        }
        return new Comment(name(sheet), List.copyOf(comments), sheet.overall());
    }
}
