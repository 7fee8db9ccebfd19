package org.laurel.eligibility;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectId;
import org.laurel.school.SchoolId;

/**
 * A teacher who asks, or wants to ask, for a label for a project; {@code application} is the one
 * already begun, which never counts against itself.
 */
public record Candidacy(
        String scheme,
        PersonId applicant,
        ProjectId project,
        SchoolId school,
        @Nullable UUID application) {}
