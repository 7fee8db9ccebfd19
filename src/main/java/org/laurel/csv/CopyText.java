package org.laurel.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rows in the text that PostgreSQL copies in: tabs between, {@code \N} where there is nothing. */
final class CopyText {

    /** Writes rows until it has no more. */
    interface Source {
        void writeTo(CopyText text) throws IOException;
    }

    private final Writer out;
    private final List<String> columns;

    CopyText(Writer out, List<String> columns) {
        this.out = out;
        this.columns = columns;
    }

    void good(long line, CsvRow row) throws IOException {
        out.write(line + "\t\\N");
        for (var column : columns) {
            var text = row.written(column);
            out.write('\t');
            out.write(text == null ? "\\N" : escaped(text));
        }
        out.write('\n');
    }

    /** Of a bad row nothing goes on but why it is bad. */
    void bad(long line, String reason) throws IOException {
        out.write(line + "\t" + escaped(reason) + "\t\\N".repeat(columns.size()) + "\n");
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
