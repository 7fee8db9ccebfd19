package org.laurel.project;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.laurel.command.FileImport;
import org.laurel.country.Countries;
import org.laurel.csv.Columns;
import org.laurel.csv.CsvRow;
import org.laurel.csv.TakeInFile;
import org.laurel.people.EmailAddress;
import org.laurel.search.SearchText;
import org.springframework.stereotype.Component;

/** Takes in projects with their two founders, by code; founders never change afterwards. */
@Component
class ProjectImport implements FileImport {

    private static final Columns COLUMNS =
            new Columns(
                    List.of(
                            "code",
                            "title",
                            "starts_on",
                            "ends_on",
                            "founder1_email",
                            "founder1_school_code",
                            "founder2_email",
                            "founder2_school_code",
                            "created_on"),
                    List.of(
                            "description",
                            "closed_on",
                            "founder1_register",
                            "founder2_register",
                            "languages",
                            "subjects",
                            "topics",
                            "key_competences",
                            "youngest",
                            "oldest"),
                    List.of("search_text", "search_near"));

    private static final Set<String> COMPETENCES =
            Arrays.stream(KeyCompetence.values())
                    .map(KeyCompetence::key)
                    .collect(Collectors.toUnmodifiableSet());

    private final TakeInFile takeInFile;
    private final IncomingProjects incoming;
    private final Set<String> languages;
    private final Clock clock;

    ProjectImport(
            TakeInFile takeInFile, IncomingProjects incoming, Countries countries, Clock clock) {
        this.takeInFile = takeInFile;
        this.incoming = incoming;
        this.languages =
                countries.all().stream()
                        .flatMap(it -> it.languages().stream())
                        .map(Locale::getLanguage)
                        .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "projects";
    }

    @Override
    public int read(Path file, PrintStream out) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return takeInFile.takeIn(
                kind(), file, COLUMNS, row -> check(row, today), incoming::settle, out);
    }

    private void check(CsvRow row, LocalDate today) {
        row.needsCode("code", 100);
        row.needsPastDay("created_on", today);
        var starts = row.needsDay("starts_on");
        var ends = row.needsDay("ends_on");
        if (starts.isPresent() && ends.isPresent()) {
            checkDescription(row, starts.get(), ends.get());
        }
        row.mayHaveDay("closed_on")
                .filter(it -> it.isAfter(today) || starts.filter(it::isBefore).isPresent())
                .ifPresent(it -> row.fault("closed_on is before the start or yet to come"));
        row.needs("founder1_email", EmailAddress::of, "an e-mail address")
                .ifPresent(it -> row.set("founder1_email", it.value()));
        row.needs("founder2_email", EmailAddress::of, "an e-mail address")
                .ifPresent(it -> row.set("founder2_email", it.value()));
        row.needsCode("founder1_school_code", 100);
        row.needsCode("founder2_school_code", 100);
    }

    private void checkDescription(CsvRow row, LocalDate starts, LocalDate ends) {
        var description =
                new Description(
                        row.text("title"),
                        row.text("description"),
                        starts,
                        ends,
                        listed(row, "languages", languages),
                        Description.listed(row.text("subjects")),
                        Description.listed(row.text("topics")),
                        listed(row, "key_competences", COMPETENCES).stream()
                                .map(KeyCompetence::of)
                                .collect(Collectors.toSet()),
                        ages(row));
        description.problems().stream().map(it -> it.key().replace('-', ' ')).forEach(row::fault);
        row.set("title", description.title());
        row.set("description", description.text());
        var text = SearchText.of(description.title());
        row.derive("search_text", text.words());
        row.derive("search_near", text.nearAsArray());
        row.set("subjects", String.join("\n", description.subjects()));
        row.set("topics", String.join("\n", description.topics()));
    }

    /** The known words of a cell, set to one a line as they are staged. */
    private static List<String> listed(CsvRow row, String column, Set<String> known) {
        var words = Description.listed(row.text(column));
        words.stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> row.fault("%s: '%s' is unknown".formatted(column, it)));
        row.set(column, String.join("\n", words));
        return words.stream().filter(known::contains).toList();
    }

    private static @Nullable Ages ages(CsvRow row) {
        if ((row.text("youngest") + row.text("oldest")).isEmpty()) {
            return null;
        }
        var youngest = row.needs("youngest", ProjectImport::number, "a number of years");
        var oldest = row.needs("oldest", ProjectImport::number, "a number of years");
        return youngest.isPresent() && oldest.isPresent()
                ? new Ages(youngest.get(), oldest.get())
                : null;
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text).filter(it -> it.matches("[0-9]{1,3}")).map(Integer::valueOf);
    }
}
