package org.laurel.activity;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.laurel.command.FileImport;
import org.laurel.csv.Columns;
import org.laurel.csv.CsvRow;
import org.laurel.csv.TakeInFile;
import org.laurel.people.EmailAddress;
import org.springframework.stereotype.Component;

/** Takes in what teachers did from before Laurel. */
@Component
class ActivityImport implements FileImport {

    private static final Columns COLUMNS =
            new Columns(List.of("email", "done_on", "kind"), List.of());

    private final TakeInFile takeInFile;
    private final IncomingActivities incoming;
    private final Clock clock;

    ActivityImport(TakeInFile takeInFile, IncomingActivities incoming, Clock clock) {
        this.takeInFile = takeInFile;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "activities";
    }

    @Override
    public int read(Path file, PrintStream out) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return takeInFile.takeIn(
                kind(), file, COLUMNS, row -> check(row, today), incoming::settle, out);
    }

    private static void check(CsvRow row, LocalDate today) {
        row.needs("email", EmailAddress::of, "an e-mail address")
                .ifPresent(it -> row.set("email", it.value()));
        row.needsPastDay("done_on", today);
        row.needs("kind", ActivityKind::of, "professional-development or other");
    }
}
