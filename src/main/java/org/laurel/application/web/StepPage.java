package org.laurel.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.evidence.EvidenceList;
import org.laurel.site.Problem;
import org.laurel.site.Step;

/**
 * A step of the form as it is shown.
 *
 * @param alone whether nobody but the reader may write here
 */
public record StepPage(
        Head head,
        List<Step> steps,
        String title,
        String introduction,
        List<Problem> problems,
        List<Asked> questions,
        @Nullable EvidenceList evidence,
        String action,
        boolean alone) {}
