package org.laurel.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.people.PersonId;
import org.laurel.round.RoundId;
import org.laurel.scheme.EditionId;
import org.laurel.school.SchoolId;

/**
 * A request for a label. Each state is a type of its own, so a step out of order does not compile.
 */
public sealed interface Application {

    Particulars about();

    default ApplicationId id() {
        return about().id();
    }

    /** What was handed in last; a draft has nothing handed in now. */
    static Optional<Submission> lastSubmission(Application application) {
        return switch (application) {
            case Draft _ -> Optional.empty();
            case Submitted it -> Optional.of(it.submission());
            case InAssessment it -> Optional.of(it.submission());
            case Withdrawn it -> Optional.of(it.submission());
            case Decided it -> Optional.of(it.submission());
        };
    }

    /** Who asks for which label, for what, at which school; a school may become part of another. */
    record Particulars(
            ApplicationId id,
            String scheme,
            PersonId applicant,
            Subject subject,
            SchoolId school,
            CountryCode country,
            String supportOrganisation,
            Instant openedAt) {}

    /** What was handed in last: the edition it is judged by is fixed for ever. */
    record Submission(
            int attempt, EditionId edition, PersonId by, Instant at, String sha256, Turn turn) {}

    /** The round it counts for, if announced; what came late missed the deadline of another. */
    record Turn(@Nullable RoundId round, @Nullable RoundId missed) {

        public boolean late() {
            return missed != null;
        }
    }

    /** A draft follows the edition in force; {@code shown} is the one its writer saw last. */
    record Draft(Particulars about, LocalDate shown, int attempts) implements Application {

        Submitted submit(EditionId edition, PersonId by, Instant at, String sha256, Turn turn) {
            return new Submitted(
                    about, new Submission(attempts + 1, edition, by, at, sha256, turn));
        }
    }

    record Submitted(Particulars about, Submission submission) implements Application {

        Draft takeBack() {
            return new Draft(about, submission.edition().inForceFrom(), submission.attempt());
        }

        Withdrawn withdraw() {
            return new Withdrawn(about, submission);
        }

        InAssessment takeUp() {
            return new InAssessment(about, submission);
        }
    }

    record InAssessment(Particulars about, Submission submission) implements Application {

        Draft reopen() {
            return new Draft(about, submission.edition().inForceFrom(), submission.attempt());
        }

        Decided decide(boolean awarded) {
            return new Decided(about, submission, awarded);
        }
    }

    record Withdrawn(Particulars about, Submission submission) implements Application {}

    record Decided(Particulars about, Submission submission, boolean awarded)
            implements Application {}
}
