package org.laurel.preselection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.school.SchoolId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what two runs found differently: by other days, another edition, or another state. */
@Service
public class CompareRuns {

    /** How comparing can end. */
    public sealed interface Outcome {
        record Compared(
                Run before,
                Run after,
                List<InCountry> countries,
                List<Changed> changed,
                boolean more)
                implements Outcome {}

        /** One of them is under way, or was interrupted. */
        record NotFinished(Run run) implements Outcome {}

        record NoSuchRun() implements Outcome {}
    }

    /** How many of a country's schools may apply before and after. */
    public record InCountry(
            CountryCode country, int eligibleBefore, int eligibleAfter, int gained, int lost) {}

    /** A school that may apply after and not before, or the other way round. */
    public record Changed(
            SchoolId school, String name, String city, CountryCode country, boolean gained) {}

    private static final int A_PAGE = 50;

    private final Runs runs;
    private final Differences differences;

    CompareRuns(Runs runs, Differences differences) {
        this.runs = runs;
        this.differences = differences;
    }

    /** The changed schools after the last one seen; the first ones where none was. */
    @Transactional(readOnly = true)
    public Outcome compare(RunId before, RunId after, @Nullable SchoolId last) {
        var one = runs.find(before);
        var other = runs.find(after);
        if (one.isEmpty() || other.isEmpty()) {
            return new Outcome.NoSuchRun();
        }
        for (var run : List.of(one.get(), other.get())) {
            if (run.finishedAt() == null) {
                return new Outcome.NotFinished(run);
            }
        }
        var changed = differences.changed(before, after, last, A_PAGE + 1);
        return new Outcome.Compared(
                one.get(),
                other.get(),
                differences.byCountry(before, after),
                changed.stream().limit(A_PAGE).toList(),
                changed.size() > A_PAGE);
    }
}
