package org.laurel.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows for the spreadsheet of one reader: with a byte order mark, so that it takes them for UTF-8,
 * with the separator that its language expects, and with no cell that it would run.
 */
public final class SpreadsheetFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter rows;

    private SpreadsheetFile(Writer out, Locale reader) throws IOException {
        out.write(BYTE_ORDER_MARK);
        rows =
                new CSVPrinter(
                        out, CSVFormat.RFC4180.builder().setDelimiter(separator(reader)).get());
    }

    /** Begins the answer to a request with a file of this name. */
    public static SpreadsheetFile begin(HttpServletResponse response, String name, Locale reader)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        return new SpreadsheetFile(response.getWriter(), reader);
    }

    public void row(List<?> cells) throws IOException {
        rows.printRecord(
                cells.stream().map(it -> it instanceof String text ? HarmlessCell.of(text) : it));
    }

    public void end() throws IOException {
        rows.flush();
    }

    /** Where a comma stands in numbers, spreadsheets part cells by semicolons. */
    static char separator(Locale reader) {
        return DecimalFormatSymbols.getInstance(reader).getDecimalSeparator() == ',' ? ';' : ',';
    }
}
