package org.laurel.school;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.laurel.command.FileImport;
import org.laurel.country.Countries;
import org.laurel.country.Country;
import org.laurel.country.SupportOrganisation;
import org.laurel.csv.Columns;
import org.laurel.csv.CsvRow;
import org.laurel.csv.TakeInFile;
import org.springframework.stereotype.Component;

/** Takes in schools: a code that its register knows changes its school, another adds one. */
@Component
class SchoolImport implements FileImport {

    private static final Columns COLUMNS =
            new Columns(
                    List.of("code", "name", "city", "country", "registered_on"),
                    List.of("support_organisation", "register"),
                    List.of("search_text", "search_near", "sort_key"));

    private final TakeInFile takeInFile;
    private final IncomingSchools incoming;
    private final Countries countries;
    private final SchoolText texts;
    private final Clock clock;

    SchoolImport(
            TakeInFile takeInFile,
            IncomingSchools incoming,
            Countries countries,
            SchoolText texts,
            Clock clock) {
        this.takeInFile = takeInFile;
        this.incoming = incoming;
        this.countries = countries;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "schools";
    }

    @Override
    public int read(Path file, PrintStream out) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return takeInFile.takeIn(
                kind(), file, COLUMNS, row -> check(row, today), incoming::settle, out);
    }

    private void check(CsvRow row, LocalDate today) {
        row.needsCode("code", 100);
        row.needsName("name", 300);
        row.needsName("city", 200);
        row.needsPastDay("registered_on", today);
        row.needs("country", countries::find, "a country of Laurel, such as SE")
                .ifPresent(country -> checkOrganisation(row, country));
        var text = texts.text(row.text("name"), row.text("city"));
        row.derive("search_text", text.words());
        row.derive("search_near", text.nearAsArray());
        row.derive("sort_key", texts.sortKey(row.text("name"), row.text("country")));
    }

    private static void checkOrganisation(CsvRow row, Country country) {
        var organisations = country.supportOrganisations();
        if (row.text("support_organisation").isEmpty() && organisations.size() == 1) {
            row.set("support_organisation", organisations.getFirst().key());
        }
        var expected =
                organisations.stream()
                        .map(SupportOrganisation::key)
                        .collect(
                                Collectors.joining(
                                        ", ", "one of those of " + country.code() + ": ", ""));
        row.needs(
                        "support_organisation",
                        key ->
                                organisations.stream()
                                        .filter(it -> it.key().equals(key))
                                        .findFirst(),
                        expected)
                .ifPresent(it -> checkRegister(row, country.register(it.key())));
    }

    /**
     * The register follows from the organisation, so that no row moves a school to another country.
     */
    private static void checkRegister(CsvRow row, String register) {
        if (!row.text("register").isEmpty() && !row.text("register").equals(register)) {
            row.fault(
                    "register '%s' is not %s, that of its organisation"
                            .formatted(row.text("register"), register));
        }
        row.set("register", register);
    }
}
