package org.laurel.assessment;

import java.time.LocalDate;
import org.laurel.application.ApplicationId;
import org.laurel.people.PersonId;

/** An assessor was asked to judge an application. */
public record AssessorAssigned(
        AssignmentId assignment, ApplicationId application, PersonId assessor, LocalDate dueOn) {}
