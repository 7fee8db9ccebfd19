package org.laurel.decision;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.laurel.application.AdvanceApplication;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.EditionFor;
import org.laurel.assessment.AssessmentPermissions;
import org.laurel.people.PersonId;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.text.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Returns a school's application before the deadline and tells its writers at once. */
@Service
public class ReturnApplication {

    /** What should be improved: on the whole, and by statement. */
    public record Feedback(String overall, Map<String, String> byStatement) {

        /** As it is kept: of the statements there are, those that something is said about. */
        Feedback on(Set<String> statements) {
            var said = new TreeMap<String, String>();
            byStatement.forEach(
                    (statement, text) -> {
                        if (statements.contains(statement) && !Typed.isBlank(text)) {
                            said.put(statement, text.strip());
                        }
                    });
            return new Feedback(overall.strip(), said);
        }

        boolean empty() {
            return Typed.isBlank(overall) && byStatement.isEmpty();
        }
    }

    /** How it ends. */
    public sealed interface Outcome {
        record Done(Returned returned) implements Outcome {}

        record FeedbackNeeded() implements Outcome {}

        /** After the deadline it is accepted or refused; a teacher's is never returned. */
        record TooLate() implements Outcome {}

        /** It is not handed in, or decided already. */
        record NotNow() implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final Applications applications;
    private final AdvanceApplication advance;
    private final AssessmentPermissions permissions;
    private final EditionFor editionFor;
    private final RoundMoments moments;
    private final Returns returns;
    private final Decisions decisions;
    private final ReturnMails mails;
    private final Clock clock;

    ReturnApplication(
            Applications applications,
            AdvanceApplication advance,
            AssessmentPermissions permissions,
            EditionFor editionFor,
            RoundMoments moments,
            Returns returns,
            Decisions decisions,
            ReturnMails mails,
            Clock clock) {
        this.applications = applications;
        this.advance = advance;
        this.permissions = permissions;
        this.editionFor = editionFor;
        this.moments = moments;
        this.returns = returns;
        this.decisions = decisions;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public Outcome giveBack(ApplicationId id, Feedback feedback, PersonId by) {
        var application = permissions.officer(by, applications.hold(id)).orElse(null);
        if (application == null) {
            return new Outcome.NotFound();
        }
        return moments.of(application.about()) instanceof Moment.Improving improving
                ? advance.takeUp(id, by)
                        .<Outcome>map(it -> giveBack(it, improving, feedback, by))
                        .orElseGet(Outcome.NotNow::new)
                : new Outcome.TooLate();
    }

    private Outcome giveBack(
            InAssessment application, Moment.Improving moment, Feedback typed, PersonId by) {
        var edition = editionFor.of(application);
        var statements = edition.rubric().subCriteria().stream().map(SubCriterion::key);
        var feedback =
                typed.on(statements.collect(java.util.stream.Collectors.toUnmodifiableSet()));
        if (feedback.empty()) {
            return new Outcome.FeedbackNeeded();
        }
        var returned =
                new Returned(
                        application.id(),
                        application.submission().attempt(),
                        feedback.overall(),
                        feedback.byStatement(),
                        by,
                        clock.instant());
        decisions.forgetKept(application.id(), returned.attempt());
        returns.add(returned);
        advance.giveBack(application, by, feedback.overall());
        mails.tell(application, edition, returned, moment.until());
        return new Outcome.Done(returned);
    }
}
