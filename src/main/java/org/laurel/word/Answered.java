package org.laurel.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.word.Body.Content;
import org.laurel.word.Body.Row;

/**
 * The answers of a document by the codes beside them, and what somebody wrote where no answer
 * belongs: it is shown, so that nothing is passed over in silence.
 */
record Answered(Map<String, String> texts, List<String> elsewhere, boolean codeTwice) {

    private static final int MOST_LINES_ELSEWHERE = 100;

    static Answered in(Content content, Set<String> codes, Set<String> ownLines) {
        var texts = new HashMap<String, String>();
        var elsewhere = new ArrayList<>(content.elsewhere());
        elsewhere.removeIf(it -> DocumentCode.read(it).isPresent());
        var twice = false;
        var code = "";
        var table = 0;
        for (var row : content.rows()) {
            var first = row.cells().isEmpty() ? "" : row.cells().getFirst().strip();
            if (codes.contains(first) && row.cells().size() > 1) {
                twice |= texts.put(first, rest(row)) != null;
                code = first;
                table = row.table();
            } else if (first.isEmpty() && !code.isEmpty() && row.table() == table) {
                // The tabulator key adds a row below; what is written there goes on.
                if (!rest(row).isBlank()) {
                    texts.merge(code, rest(row), (above, below) -> above + "\n" + below);
                }
            } else {
                elsewhere.addAll(row.cells());
            }
        }
        var own = ownLines.stream().map(Answered::plain).collect(Collectors.toSet());
        return new Answered(
                texts,
                elsewhere.stream()
                        .filter(it -> !it.isBlank() && !own.contains(plain(it)))
                        .limit(MOST_LINES_ELSEWHERE)
                        .toList(),
                twice);
    }

    /** Whoever splits the cell writes in columns. */
    private static String rest(Row row) {
        return WordText.unguarded(row.cells().stream().skip(1).collect(Collectors.joining("\t")));
    }

    private static String plain(String line) {
        return line.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
