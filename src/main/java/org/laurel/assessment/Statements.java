package org.laurel.assessment;

import java.util.List;
import org.laurel.application.Snapshot;
import org.laurel.application.Snapshot.Piece;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Question;
import org.laurel.scheme.Rubric.Criterion;
import org.laurel.scheme.Rubric.SubCriterion;

/** Which questions of a form speak of what is scored. */
public final class Statements {

    private Statements() {}

    /** Its own description and rating; else all that is asked under its criterion. */
    static List<Question> questions(Edition edition, SubCriterion sub) {
        var own = own(edition, sub);
        return own.isEmpty()
                ? edition.rubric().criteria().stream()
                        .filter(it -> it.subCriteria().contains(sub))
                        .flatMap(it -> asked(edition, it).stream())
                        .toList()
                : own;
    }

    /** The questions of the steps that belong to a criterion. */
    public static List<Question> asked(Edition edition, Criterion criterion) {
        return edition.form().steps().stream()
                .filter(it -> criterion.key().equals(it.criterion()))
                .flatMap(it -> it.questions().stream())
                .filter(it -> !(it instanceof Question.YesNo))
                .toList();
    }

    /** A question with the key of a sub-criterion, and the applicants' own rating of it. */
    public static List<Question> own(Edition edition, SubCriterion sub) {
        return edition.form().questions().stream()
                .filter(
                        it ->
                                switch (it) {
                                    case Question.Rating(_, var of) -> of.equals(sub.key());
                                    case Question.Text text -> text.key().equals(sub.key());
                                    case Question.Choice _, Question.YesNo _ -> false;
                                })
                .toList();
    }

    /** The evidence of some answers; what was given to the whole form may concern each of them. */
    public static List<Piece> evidence(Snapshot snapshot, List<Question> questions) {
        var asking = questions.stream().filter(Statements::asksForEvidence).toList();
        var keys = asking.stream().map(Question::key).toList();
        return snapshot.evidence().stream()
                .filter(it -> it.shows() == null ? !asking.isEmpty() : keys.contains(it.shows()))
                .toList();
    }

    private static boolean asksForEvidence(Question question) {
        return question instanceof Question.Text text && text.evidence() != null;
    }
}
