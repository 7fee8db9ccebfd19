package org.laurel.application;

import java.util.ArrayList;
import java.util.List;
import org.laurel.application.Application.Draft;
import org.laurel.people.PersonId;
import org.laurel.rules.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All that keeps a draft from being handed in: the gaps of its form, what other modules want
 * settled, and the requirements.
 */
@Component
class Obstacles {

    /** What is in the way, and the findings of this moment that are frozen where nothing is. */
    record Found(List<Missing> missing, List<Finding> findings) {}

    private final Terms terms;
    private final ObjectProvider<HandInGuard> guards;

    Obstacles(Terms terms, ObjectProvider<HandInGuard> guards) {
        this.terms = terms;
        this.guards = guards;
    }

    Found of(Draft draft, DraftContents.Content content, PersonId by) {
        var missing = new ArrayList<>(content.missing());
        guards.stream()
                .flatMap(it -> it.lacks(draft, content.version()).stream())
                .forEach(missing::add);
        var asked = terms.ask(content.written().edition(), draft, content.written(), by);
        asked.inTheWay().stream()
                .filter(it -> !answerIsMissing(it, missing))
                .map(Missing.Requirement::new)
                .forEach(missing::add);
        return new Found(missing, asked.findings());
    }

    /** An unanswered readiness question is said once: as the question that lacks its answer. */
    private static boolean answerIsMissing(Finding finding, List<Missing> missing) {
        return finding instanceof Finding.Undecided
                && missing.stream()
                        .anyMatch(
                                it ->
                                        it instanceof Missing.AnswerRequired required
                                                && required.question()
                                                        .equals(finding.requirement().key()));
    }
}
