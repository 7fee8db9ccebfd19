package org.laurel.assessment;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.laurel.application.Applications;
import org.laurel.application.Snapshots;
import org.laurel.scheme.Rubric.SubCriterion;
import org.springframework.stereotype.Component;

/** What an assessor gave to the submission before, for statements that did not change since. */
@Component
public class EarlierMarks {

    private final Applications applications;
    private final Snapshots snapshots;
    private final Sheets sheets;

    EarlierMarks(Applications applications, Snapshots snapshots, Sheets sheets) {
        this.applications = applications;
        this.snapshots = snapshots;
        this.sheets = sheets;
    }

    /** By statement; one that has points on the new sheet already is left out. */
    public Map<String, Sheet.Score> of(Assignment.Task task, SheetDraft draft) {
        return Resubmission.of(
                        draft.edition(),
                        task.application(),
                        task.attempt(),
                        applications,
                        snapshots)
                .flatMap(
                        changed ->
                                sheets.of(task.application(), task.attempt() - 1).stream()
                                        .filter(it -> it.assessor().equals(task.assessor()))
                                        .findFirst()
                                        .map(it -> unchanged(changed, it, draft)))
                .orElseGet(Map::of);
    }

    private static Map<String, Sheet.Score> unchanged(
            Resubmission changed, Sheet before, SheetDraft draft) {
        return draft.edition().rubric().subCriteria().stream()
                .filter(it -> changed.unchanged(it) && draft.given(it).isEmpty())
                .collect(toMap(SubCriterion::key, it -> before.score(it.key())));
    }
}
