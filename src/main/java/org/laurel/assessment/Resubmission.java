package org.laurel.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.laurel.application.ApplicationId;
import org.laurel.application.Applications;
import org.laurel.application.Snapshot;
import org.laurel.application.Snapshots;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.SubCriterion;
import org.laurel.writing.WordDiff;

/** The last two submissions of one application, to see what was improved. */
public record Resubmission(Edition edition, Snapshot before, Snapshot now) {

    /** None where it is the first, or where another edition asked for the one before. */
    public static Optional<Resubmission> of(
            Edition edition,
            ApplicationId application,
            int attempt,
            Applications applications,
            Snapshots snapshots) {
        return applications
                .snapshot(application, attempt - 1)
                .map(snapshots::read)
                .filter(it -> it.edition().equals(edition.id().inForceFrom()))
                .map(
                        before ->
                                new Resubmission(
                                        edition,
                                        before,
                                        snapshots.read(
                                                applications
                                                        .snapshot(application, attempt)
                                                        .orElseThrow())));
    }

    /** What was written about a sub-criterion stands as it stood, and so does its evidence. */
    public boolean unchanged(SubCriterion sub) {
        var questions = Statements.questions(edition, sub);
        return questions.stream().allMatch(this::unchanged)
                && pieces(before, questions).equals(pieces(now, questions));
    }

    public List<WordDiff.Piece> changes(Question question) {
        return WordDiff.between(answer(before, question), answer(now, question));
    }

    public boolean unchanged(Question question) {
        return answer(before, question).equals(answer(now, question));
    }

    private static List<UUID> pieces(Snapshot snapshot, List<Question> questions) {
        return Statements.evidence(snapshot, questions).stream()
                .map(Snapshot.Piece::id)
                .sorted()
                .toList();
    }

    private static String answer(Snapshot snapshot, Question question) {
        return snapshot.answers().getOrDefault(question.key(), "");
    }
}
