package org.laurel.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.project.Project;

/** The reader's projects, and how many invitations wait. */
public record ProjectsPage(
        List<Project> projects, int invitations, boolean first, @Nullable String next) {}
