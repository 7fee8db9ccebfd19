package org.laurel.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.project.InsideProject;
import org.laurel.project.Project;
import org.laurel.project.ProjectPermissions.Refusal;
import org.laurel.site.Choice;
import org.laurel.site.Fact;

/** The description in a form; {@code meanwhile} is what somebody else saved since. */
public record DescriptionPage(
        InsideProject inside,
        int base,
        DescriptionForm form,
        List<Choice> languages,
        FormProblems problems,
        @Nullable Project meanwhile,
        List<Fact> meanwhileFacts,
        @Nullable Refusal refusal) {}
