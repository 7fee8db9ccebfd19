package org.laurel.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How quality is described: criteria with their checklist, and sub-criteria that are scored. */
public record Rubric(List<Criterion> criteria) {

    public record Criterion(
            String key, Source source, List<String> checklist, List<SubCriterion> subCriteria) {}

    /** Scored from 0 to {@code points}; {@code looksAt} are its lines of the checklist. */
    public record SubCriterion(
            String key,
            int points,
            boolean assumed,
            @Nullable Minimum minimum,
            List<String> looksAt) {}

    /** Below it no label is awarded, whatever the total. */
    public record Minimum(int points, Source source) {}

    /** All sub-criteria, in the order they are scored. */
    public List<SubCriterion> subCriteria() {
        return criteria.stream().flatMap(it -> it.subCriteria().stream()).toList();
    }

    public int maximum() {
        return subCriteria().stream().mapToInt(SubCriterion::points).sum();
    }
}
