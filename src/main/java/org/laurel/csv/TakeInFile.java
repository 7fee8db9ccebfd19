package org.laurel.csv;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.laurel.history.Event;
import org.laurel.history.History;
import org.laurel.settings.StartRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the good rows of a file, all in one transaction, and lists the bad ones in a report
 * beside it.
 */
@Service
public class TakeInFile {

    private static final int TELL_EVERY = 10_000;

    private final Staging staging;
    private final TransactionTemplate transaction;
    private final History history;
    private final Clock clock;

    TakeInFile(Staging staging, TransactionTemplate transaction, History history, Clock clock) {
        this.staging = staging;
        this.transaction = transaction;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Answers 0 when every row went in, 1 when some are listed.
     *
     * @param check finds what is wrong with a row by itself
     * @param settle finds what is wrong with staged rows beside others and writes the good ones
     */
    public int takeIn(
            String kind,
            Path file,
            Columns columns,
            Consumer<CsvRow> check,
            Runnable settle,
            PrintStream out) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartRefused("%s cannot be read: there is no such file.".formatted(file));
        }
        var report = file.resolveSibling(file.getFileName() + ".report.csv");
        var tally =
                transaction.execute(
                        _ -> {
                            try {
                                stage(file, columns, check, out);
                                settle.run();
                                staging.sortWordsIn();
                                return conclude(kind, file, report);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        out.printf("%s: %s%n", kind, tally);
        if (tally.bad() == 0) {
            return 0;
        }
        out.printf("The bad rows and what is wrong with them: %s%n", report);
        return 1;
    }

    private void stage(Path file, Columns columns, Consumer<CsvRow> check, PrintStream out)
            throws IOException {
        try (var reader = new CsvReader(file)) {
            var header = header(file, reader);
            columns.check(file, header);
            staging.fill(
                    columns.kept(),
                    text -> {
                        long read = 0;
                        for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                            write(row.get(), header, check, text);
                            if (++read % TELL_EVERY == 0) {
                                out.printf("%,d rows read%n", read);
                            }
                        }
                    });
        }
    }

    private static List<String> header(Path file, CsvReader reader) throws IOException {
        return switch (reader.next().orElse(new CsvReader.Row.Broken(1, "is missing"))) {
            case CsvReader.Row.Cells(_, var cells) -> cells.stream().map(String::strip).toList();
            case CsvReader.Row.Broken(_, var reason) ->
                    throw new StartRefused(
                            "%s cannot be read: its header %s.".formatted(file, reason));
        };
    }

    private static void write(
            CsvReader.Row row, List<String> header, Consumer<CsvRow> check, CopyText text)
            throws IOException {
        switch (row) {
            case CsvReader.Row.Broken(var line, var reason) -> text.bad(line, reason);
            case CsvReader.Row.Cells(var line, var cells) when cells.size() != header.size() ->
                    text.bad(
                            line,
                            "has %d cells where the header has %d"
                                    .formatted(cells.size(), header.size()));
            case CsvReader.Row.Cells(var line, var cells) -> {
                var named = new HashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    named.put(header.get(i), cells.get(i));
                }
                var checked = new CsvRow(named);
                check.accept(checked);
                if (checked.faults().isEmpty()) {
                    text.good(line, checked);
                } else {
                    text.bad(line, String.join("; ", checked.faults()));
                }
            }
        }
    }

    /** The report stands before the rows go in: no row is left out without a word. */
    private Tally conclude(String kind, Path file, Path report) throws IOException {
        var tally = staging.tally();
        if (tally.bad() == 0) {
            Files.deleteIfExists(report);
        } else {
            try (var out = Files.newOutputStream(report)) {
                staging.report(out);
            }
        }
        if (tally.added() + tally.changed() > 0) {
            history.add(
                    new Event(
                            "import:" + kind,
                            "file.imported",
                            null,
                            clock.instant(),
                            Map.of(
                                    "file", String.valueOf(file.getFileName()),
                                    "rows", tally.toString())));
        }
        return tally;
    }
}
