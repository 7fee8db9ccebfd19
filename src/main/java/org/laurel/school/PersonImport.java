package org.laurel.school;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.laurel.command.FileImport;
import org.laurel.csv.Columns;
import org.laurel.csv.CsvRow;
import org.laurel.csv.TakeInFile;
import org.laurel.language.Language;
import org.laurel.people.EmailAddress;
import org.laurel.people.IncomingPeople;
import org.laurel.people.PersonalName;
import org.laurel.people.TakeAddress;
import org.laurel.people.TakeAddress.Taken;
import org.springframework.stereotype.Component;

/**
 * Takes in people and where they work, by e-mail. Passwords never come from a file: a mailed link
 * lets everybody in.
 */
@Component
class PersonImport implements FileImport {

    private static final Columns COLUMNS =
            new Columns(
                    List.of("email", "name", "language"),
                    List.of("school_code", "register", "validated", "joined_on"),
                    IncomingPeople.DERIVED);

    private final TakeInFile takeInFile;
    private final IncomingPeople people;
    private final IncomingStaff staff;
    private final TakeAddress addresses;
    private final Clock clock;

    PersonImport(
            TakeInFile takeInFile,
            IncomingPeople people,
            IncomingStaff staff,
            TakeAddress addresses,
            Clock clock) {
        this.takeInFile = takeInFile;
        this.people = people;
        this.staff = staff;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "people";
    }

    @Override
    public int read(Path file, PrintStream out) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return takeInFile.takeIn(
                kind(), file, COLUMNS, row -> check(row, today), this::settle, out);
    }

    private void check(CsvRow row, LocalDate today) {
        switch (addresses.take(row.text("email"))) {
            case Taken.Fine(var email) -> row.set("email", email.value());
            case Taken.NoAddress _ -> row.needs("email", EmailAddress::of, "an e-mail address");
            case Taken.OutOfReach _ ->
                    row.fault(
                            "email has letters before the @ that the mail server cannot deliver to");
        }
        row.needs("name", PersonalName::of, "a name of at most 100 characters")
                .ifPresent(it -> row.set("name", it.value()));
        IncomingPeople.derive(row);
        row.needs("language", Language::of, "one of en, sv, da, nb, fi, bg");
        if (!row.text("validated").isEmpty()) {
            row.needs("validated", PersonImport::yesOrNo, "yes or no");
        }
        if (row.text("validated").equals("yes") && row.text("school_code").isEmpty()) {
            row.fault("validated says yes without a school_code");
        }
        if (!row.text("joined_on").isEmpty()) {
            row.needsPastDay("joined_on", today);
            if (row.text("school_code").isEmpty()) {
                row.fault("joined_on says a day without a school_code");
            }
        }
    }

    private void settle() {
        people.refuse();
        staff.refuse();
        people.settle();
        staff.settle();
    }

    private static Optional<String> yesOrNo(String text) {
        return Optional.of(text).filter(it -> it.equals("yes") || it.equals("no"));
    }
}
