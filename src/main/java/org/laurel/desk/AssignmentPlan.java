package org.laurel.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.laurel.application.ApplicationId;
import org.laurel.assessment.ConflictOfInterest;
import org.laurel.assessment.ConflictsOfInterest.Pair;
import org.laurel.people.PersonId;

/** Who would assess what: whoever has least to do comes first, and nobody who stands too close. */
public record AssignmentPlan(List<Line> lines) {

    /** What is to be shared out, and among whom. */
    record Wish(
            List<Need> needs,
            List<PersonId> assessors,
            Map<PersonId, Integer> open,
            Map<Pair, Set<ConflictOfInterest>> conflicts) {

        Set<ConflictOfInterest> between(PersonId person, ApplicationId application) {
            return conflicts.getOrDefault(new Pair(person, application), Set.of());
        }
    }

    /** How many assessors an application lacks, and who was asked before, the recused included. */
    record Need(ApplicationId application, int lacking, Set<PersonId> asked) {}

    /** What would happen to one application. */
    public record Line(
            ApplicationId application,
            List<PersonId> chosen,
            int lacking,
            List<Obstacle> obstacles) {}

    /** Why somebody is not chosen. */
    public sealed interface Obstacle {
        record EnoughAssessors() implements Obstacle {}

        record TooClose(PersonId assessor, Set<ConflictOfInterest> because) implements Obstacle {}

        record AskedBefore(PersonId assessor) implements Obstacle {}
    }

    static AssignmentPlan of(Wish wish) {
        var load = new HashMap<>(wish.open());
        return new AssignmentPlan(wish.needs().stream().map(it -> line(it, wish, load)).toList());
    }

    private static Line line(Need need, Wish wish, Map<PersonId, Integer> load) {
        if (need.lacking() <= 0) {
            return nobody(need, new Obstacle.EnoughAssessors());
        }
        var obstacles = new ArrayList<Obstacle>();
        var able = new ArrayList<PersonId>();
        for (var assessor : wish.assessors()) {
            var because = wish.between(assessor, need.application());
            if (need.asked().contains(assessor)) {
                obstacles.add(new Obstacle.AskedBefore(assessor));
            } else if (!because.isEmpty()) {
                obstacles.add(new Obstacle.TooClose(assessor, because));
            } else {
                able.add(assessor);
            }
        }
        able.sort(Comparator.comparing(it -> load.getOrDefault(it, 0)));
        var chosen = List.copyOf(able.subList(0, Math.min(need.lacking(), able.size())));
        chosen.forEach(it -> load.merge(it, 1, Integer::sum));
        return new Line(need.application(), chosen, need.lacking() - chosen.size(), obstacles);
    }

    private static Line nobody(Need need, Obstacle because) {
        return new Line(
                need.application(), List.of(), Math.max(0, need.lacking()), List.of(because));
    }
}
