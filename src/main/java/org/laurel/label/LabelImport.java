package org.laurel.label;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.laurel.command.FileImport;
import org.laurel.csv.Columns;
import org.laurel.csv.CsvRow;
import org.laurel.csv.TakeInFile;
import org.laurel.people.EmailAddress;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Edition.Holder;
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
                    List.of("code", "register", "valid_from", "valid_until"));

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
                        .collect(Collectors.toUnmodifiableMap(Edition::id, Edition::holder));
        return takeInFile.takeIn(
                kind(),
                file,
                COLUMNS,
                row -> check(row, published, today),
                () -> incoming.settle(() -> LabelCode.random(RANDOM)),
                out);
    }

    private static void check(CsvRow row, Map<EditionId, Holder> published, LocalDate today) {
        if (!row.text("code").isEmpty()) {
            row.needs("code", LabelCode::read, "a code whose check character is right")
                    .ifPresent(it -> row.set("code", it.value()));
        }
        row.needsCode("scheme", 100);
        row.needsDay("edition").ifPresent(it -> checkEdition(row, it, published));
        row.needsCode("school_code", 100);
        checkBearer(row);
        row.needsPastDay("awarded_on", today);
    }

    private static boolean ofSchool(CsvRow row) {
        return Stream.of("holder_email", "project_code").allMatch(it -> row.text(it).isEmpty())
                && Stream.of("valid_from", "valid_until").anyMatch(it -> !row.text(it).isEmpty());
    }

    private static void checkBearer(CsvRow row) {
        if (ofSchool(row)) {
            var from = row.needsDay("valid_from");
            row.needsDay("valid_until")
                    .filter(until -> from.filter(until::isBefore).isPresent())
                    .ifPresent(_ -> row.fault("valid_until is before valid_from"));
        } else {
            row.needs("holder_email", EmailAddress::of, "an e-mail address")
                    .ifPresent(it -> row.set("holder_email", it.value()));
            row.needsCode("project_code", 100);
            Stream.of("valid_from", "valid_until")
                    .filter(it -> !row.text(it).isEmpty())
                    .forEach(it -> row.fault(it + " is for labels of schools, without a holder"));
        }
    }

    private static void checkEdition(CsvRow row, LocalDate from, Map<EditionId, Holder> published) {
        var edition = new EditionId(row.text("scheme"), from);
        var holder = published.get(edition);
        if (holder == null) {
            row.fault(edition + " is no edition in Laurel");
        } else if (ofSchool(row) != (holder == Holder.SCHOOL)) {
            row.fault(
                    holder == Holder.SCHOOL
                            ? "this is a label of schools: valid_from and valid_until, without holder_email and project_code"
                            : "this is a label of teachers: holder_email and project_code");
        }
        row.mayHaveDay("awarded_on")
                .filter(it -> it.isBefore(from))
                .ifPresent(it -> row.fault("awarded_on is before the edition was in force"));
    }
}
