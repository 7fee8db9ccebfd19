package org.laurel.preselection;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.laurel.eligibility.SchoolFacts;
import org.laurel.eligibility.SchoolQuestion;
import org.laurel.eligibility.SchoolRules;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the rules about every school. The facts are read on one connection at one moment, while
 * another takes what was found; nothing of it is there before all of it is.
 */
@Service
public class RunPreselection {

    /** How it ended; a run is done once. */
    public sealed interface Outcome {
        record Done(Run run) implements Outcome {}

        record DoneBefore(Run run) implements Outcome {}
    }

    /** How many schools pass between two words about the progress. */
    private static final int TELL_EVERY = 10_000;

    private final Runs runs;
    private final Results results;
    private final Corrections corrections;
    private final GrantedExceptions exceptions;
    private final SchoolFacts facts;
    private final Editions editions;
    private final History history;
    private final Clock clock;

    RunPreselection(
            Runs runs,
            Results results,
            Corrections corrections,
            GrantedExceptions exceptions,
            SchoolFacts facts,
            Editions editions,
            History history,
            Clock clock) {
        this.runs = runs;
        this.results = results;
        this.corrections = corrections;
        this.exceptions = exceptions;
        this.facts = facts;
        this.editions = editions;
        this.history = history;
        this.clock = clock;
    }

    /** The progress is told in schools looked at. */
    @Transactional
    public Outcome run(RunId id, IntConsumer progress) {
        runs.hold(id);
        var run = runs.find(id).orElseThrow();
        if (run.finishedAt() != null) {
            return new Outcome.DoneBefore(run);
        }
        // Read before the writing begins: from then on its connection takes rows and nothing else.
        var question =
                new SchoolQuestion(editions.get(run.edition()), run.on(), run.zone(), run.days());
        var adjustments = new Adjustments(corrections.of(run.round()), exceptions.of(run.round()));
        var total = results.write(id, it -> judgeAll(id, question, adjustments, progress, it));
        var now = clock.instant();
        runs.finish(id, total, now);
        history.add(
                new Event(
                        "preselection:" + id,
                        "preselection-run",
                        run.by() == null ? null : run.by().value(),
                        now,
                        Map.of(
                                "edition", run.edition().toString(),
                                "on", run.on().toString(),
                                "schools", Integer.toString(total.schools()),
                                "eligible", Integer.toString(total.eligible()))));
        return new Outcome.Done(runs.find(id).orElseThrow());
    }

    private void judgeAll(
            RunId run,
            SchoolQuestion question,
            Adjustments adjustments,
            IntConsumer progress,
            Consumer<Judged> write) {
        var rules = new SchoolRules(question);
        var looked = new AtomicInteger();
        facts.each(
                question,
                school -> {
                    write.accept(adjustments.judge(school, rules));
                    var number = looked.incrementAndGet();
                    if (number % TELL_EVERY == 0) {
                        runs.progress(run, number);
                        progress.accept(number);
                    }
                });
    }
}
