package org.laurel.preselection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Rows of {@code preselection.result} in the text that PostgreSQL copies in. */
final class ResultRows {

    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private final String run;
    private final StringBuilder text = new StringBuilder(FULL + 200);
    private int schools;
    private int eligible;

    ResultRows(RunId run, OutputStream out) {
        this.out = out;
        this.run = run.toString();
    }

    void add(Judged judged) {
        var known = judged.known();
        var isEligible = judged.eligible();
        var until = known.holdsLabelUntil();
        text.append(run)
                .append('\t')
                .append(known.school())
                .append('\t')
                .append(known.registeredOn())
                .append('\t')
                .append(known.activeTeachers())
                .append('\t')
                .append(known.labelledProjects())
                .append('\t')
                .append(until == null ? "\\N" : until)
                .append('\t')
                .append(judged.packed())
                .append(isEligible ? "\tt\n" : "\tf\n");
        schools++;
        eligible += isEligible ? 1 : 0;
        if (text.length() >= FULL) {
            flush();
        }
    }

    Results.Total finish() {
        flush();
        return new Results.Total(schools, eligible);
    }

    private void flush() {
        try {
            out.write(text.toString().getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }
}
