package org.laurel.preselection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.laurel.command.LookAtSchools;
import org.laurel.eligibility.SchoolFacts;
import org.laurel.settings.StartRefused;
import org.springframework.stereotype.Component;

/** The pre-selection from the command line, with a word about its progress now and then. */
@Component
class PreselectInTerminal implements LookAtSchools {

    private final PrepareRun prepareRun;
    private final RunPreselection runPreselection;
    private final SchoolFacts facts;
    private final Results results;
    private final WriteRun writeRun;

    PreselectInTerminal(
            PrepareRun prepareRun,
            RunPreselection runPreselection,
            SchoolFacts facts,
            Results results,
            WriteRun writeRun) {
        this.prepareRun = prepareRun;
        this.runPreselection = runPreselection;
        this.facts = facts;
        this.results = results;
        this.writeRun = writeRun;
    }

    @Override
    public int look(
            String scheme,
            LocalDate on,
            @Nullable String round,
            @Nullable Path json,
            PrintStream out)
            throws IOException {
        var wanted = new PrepareRun.Wanted(scheme, on, round, null);
        return switch (prepareRun.prepare(wanted, null)) {
            case PrepareRun.Outcome.Prepared(var run) -> look(run, json, out);
            case PrepareRun.Outcome.NoEdition() ->
                    throw new StartRefused(
                            "'%s' has no rules for schools on %s.".formatted(scheme, on));
            case PrepareRun.Outcome.NoSuchRound() ->
                    throw new StartRefused("'%s' has no round '%s'.".formatted(scheme, round));
        };
    }

    private int look(Run prepared, @Nullable Path json, PrintStream out) throws IOException {
        var all = facts.count();
        out.printf("%s on %s%n", prepared.edition(), prepared.on());
        var run =
                switch (runPreselection.run(
                        prepared.id(), it -> out.printf("%,d of %,d schools%n", it, all))) {
                    case RunPreselection.Outcome.Done(var done) -> done;
                    case RunPreselection.Outcome.DoneBefore(var done) -> done;
                };
        out.printf("%n%-10s %10s %10s%n", "country", "schools", "eligible");
        for (var it : results.byCountry(run.id())) {
            out.printf("%-10s %,10d %,10d%n", it.country(), it.schools(), it.eligible());
        }
        out.printf("%-10s %,10d %,10d%n", "all", run.schools(), run.eligible());
        if (json != null) {
            writeRun.write(run, json);
            out.printf("%nEvery school with its facts and findings: %s%n", json);
        }
        return 0;
    }
}
