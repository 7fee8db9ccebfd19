package org.laurel.assessment;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.history.History;
import org.laurel.people.PersonId;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how assessors who disagreed came together, and which denied conditions hold after all.
 */
@Service
public class RecordAgreement {

    /** How it ends. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record TextNeeded() implements Outcome {}

        /** There is nothing to agree on, or no sheet yet. */
        record NothingToAgreeOn() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final AssessmentPermissions permissions;
    private final EditionFor editionFor;
    private final Sheets sheets;
    private final History history;
    private final Clock clock;

    RecordAgreement(
            Applications applications,
            AssessmentPermissions permissions,
            EditionFor editionFor,
            Sheets sheets,
            History history,
            Clock clock) {
        this.applications = applications;
        this.permissions = permissions;
        this.editionFor = editionFor;
        this.sheets = sheets;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public Outcome record(ApplicationId id, String text, Set<String> confirmed, PersonId by) {
        return permissions.officer(by, applications.hold(id)).orElse(null)
                        instanceof InAssessment it
                ? record(it, text, confirmed, by)
                : new Outcome.NotFound();
    }

    private Outcome record(
            InAssessment application, String text, Set<String> confirmed, PersonId by) {
        if (Typed.isBlank(text)) {
            return new Outcome.TextNeeded();
        }
        var attempt = application.submission().attempt();
        var handedIn = sheets.of(application.id(), attempt);
        var combined = Combined.of(editionFor.of(application), handedIn, Optional.empty());
        if (combined.disagreements().isEmpty() && combined.denied().isEmpty()) {
            return new Outcome.NothingToAgreeOn();
        }
        var now = clock.instant();
        var settled = new HashSet<>(confirmed);
        settled.retainAll(combined.denied());
        sheets.agree(
                application.id(),
                attempt,
                new Sheets.Agreement(handedIn.size(), settled, text.strip(), by, now));
        history.add(application.id().subject(), "assessment.agreed", by.value(), now);
        return new Outcome.Done();
    }
}
