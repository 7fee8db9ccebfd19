package org.laurel.assessment;

import org.laurel.application.Application;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.assessment.Assignment.Recused;
import org.laurel.evidence.EvidenceAccess;
import org.laurel.people.SignedIn;
import org.laurel.writing.FormId;
import org.springframework.stereotype.Component;

/** Assessors and officers see the evidence of what was handed in to them. */
@Component
class AssessedEvidence implements EvidenceAccess {

    private final Applications applications;
    private final Assignments assignments;

    AssessedEvidence(Applications applications, Assignments assignments) {
        this.applications = applications;
        this.assignments = assignments;
    }

    @Override
    public boolean mayRead(SignedIn who, FormId form) {
        return applications
                .find(new ApplicationId(form.value()))
                .filter(it -> mayRead(who, it))
                .isPresent();
    }

    @Override
    public boolean mayWrite(SignedIn who, FormId form) {
        return false;
    }

    private boolean mayRead(SignedIn who, Application application) {
        return Application.lastSubmission(application)
                .filter(
                        it ->
                                who.officerOf(application.about().supportOrganisation())
                                        || assignments.of(application.id(), it.attempt()).stream()
                                                .filter(
                                                        assignment ->
                                                                !(assignment instanceof Recused))
                                                .anyMatch(
                                                        assignment ->
                                                                assignment
                                                                        .task()
                                                                        .assessor()
                                                                        .equals(who.id())))
                .isPresent();
    }
}
