package org.laurel.label;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.command.FileImport;
import org.laurel.csv.Columns;
import org.laurel.csv.CsvRow;
import org.laurel.csv.TakeInFile;
import org.laurel.people.EmailAddress;
import org.laurel.scheme.Edition;
import org.laurel.scheme.EditionId;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Component;

/** Takes in labels from before Laurel; those without a code get one. */
@Component
class LabelImport implements FileImport {

    private static final Columns COLUMNS =
            new Columns(
                    List.of(
                            "scheme",
                            "edition",
                            "holder_email",
                            "project_code",
                            "school_code",
                            "awarded_on"),
                    List.of("code"));

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TakeInFile takeInFile;
    private final IncomingLabels incoming;
    private final Editions editions;
    private final Clock clock;

    LabelImport(TakeInFile takeInFile, IncomingLabels incoming, Editions editions, Clock clock) {
        this.takeInFile = takeInFile;
        this.incoming = incoming;
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "labels";
    }

    @Override
    public int read(Path file, PrintStream out) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var published =
                editions.schemes().stream()
                        .flatMap(it -> editions.all(it).stream())
                        .map(Edition::id)
                        .collect(Collectors.toUnmodifiableSet());
        return takeInFile.takeIn(
                kind(),
                file,
                COLUMNS,
                row -> check(row, published, today),
                () -> incoming.settle(() -> LabelCode.random(RANDOM)),
                out);
    }

    private static void check(CsvRow row, Set<EditionId> published, LocalDate today) {
        if (!row.text("code").isEmpty()) {
            row.needs("code", LabelCode::read, "a code whose check character is right")
                    .ifPresent(it -> row.set("code", it.value()));
        }
        row.needsLine("scheme", 100);
        row.needsDay("edition").ifPresent(it -> checkEdition(row, it, published));
        row.needs("holder_email", EmailAddress::of, "an e-mail address");
        row.needsLine("project_code", 100);
        row.needsLine("school_code", 100);
        row.needsPastDay("awarded_on", today);
    }

    private static void checkEdition(CsvRow row, LocalDate from, Set<EditionId> published) {
        var edition = new EditionId(row.text("scheme"), from);
        if (!published.contains(edition)) {
            row.fault(edition + " is no edition in Laurel");
        }
        row.mayHaveDay("awarded_on")
                .filter(it -> it.isBefore(from))
                .ifPresent(it -> row.fault("awarded_on is before the edition was in force"));
    }
}
