package org.laurel.scheme;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How quality is described: criteria with their checklist, and sub-criteria that are scored. Where
 * {@code levels} are named, from 0 points up, every sub-criterion is scored by them.
 */
public record Rubric(List<String> levels, List<Criterion> criteria) {

    /** What has points, and perhaps a minimum of them. */
    public sealed interface Scored {

        String key();

        int points();

        @Nullable Minimum minimum();

        /** Where its words stand. */
        String path();
    }

    public record Criterion(
            String key,
            Source source,
            @Nullable Minimum minimum,
            List<String> checklist,
            List<SubCriterion> subCriteria)
            implements Scored {

        @Override
        public int points() {
            return subCriteria.stream().mapToInt(SubCriterion::points).sum();
        }

        @Override
        public String path() {
            return "criteria." + key;
        }
    }

    /** Scored from 0 to {@code points}; {@code looksAt} are its lines of the checklist. */
    public record SubCriterion(
            String key,
            int points,
            boolean assumed,
            @Nullable Minimum minimum,
            List<String> looksAt)
            implements Scored {

        @Override
        public String path() {
            return "sub-criteria." + key;
        }
    }

    /** Below it no label is awarded, whatever the total. */
    public record Minimum(int points, Source source) {}

    /** All sub-criteria, in the order they are scored. */
    public List<SubCriterion> subCriteria() {
        return criteria.stream().flatMap(it -> it.subCriteria().stream()).toList();
    }

    /** The sub-criteria on which a criterion or sub-criterion rests. */
    public static List<SubCriterion> parts(Scored scored) {
        return switch (scored) {
            case Criterion it -> it.subCriteria();
            case SubCriterion it -> List.of(it);
        };
    }

    /** What must reach a minimum: sub-criteria first, then whole criteria. */
    public List<Scored> withMinimum() {
        return Stream.<Scored>concat(subCriteria().stream(), criteria.stream())
                .filter(it -> it.minimum() != null)
                .toList();
    }

    /** Where the words of a level stand. */
    public String level(SubCriterion subCriterion, int points) {
        return levels.isEmpty()
                ? subCriterion.path() + ".levels." + points
                : "levels." + levels.get(points);
    }

    public int maximum() {
        return subCriteria().stream().mapToInt(SubCriterion::points).sum();
    }
}
