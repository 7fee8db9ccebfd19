package org.laurel.project.web;

import org.laurel.project.InsideProject;
import org.laurel.project.WorkPage;

/** One page in a form; a {@code fresh} one has nothing to remove yet. */
public record WorkPageForm(
        InsideProject inside, WorkPage page, boolean fresh, FormProblems problems) {}
