package org.laurel.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.laurel.word.Content.Cell;
import org.laurel.word.Content.Row;

/**
 * The answers of a document by the codes beside them, and what somebody wrote where no answer
 * belongs: it is shown, so that nothing is passed over in silence.
 *
 * @param leftOut what cannot come along, by code; under no code what belongs to no answer
 */
record Answered(
        Map<String, String> texts,
        Map<String, List<LeftOut>> leftOut,
        List<String> elsewhere,
        boolean codeTwice) {

    private static final int MOST_LINES_ELSEWHERE = 100;
    private static final String NO_CODE = "";

    static Answered in(Content content, Set<String> codes, Set<String> ownLines) {
        var texts = new HashMap<String, String>();
        var leftOut = new HashMap<String, List<LeftOut>>();
        leftOut.put(NO_CODE, new ArrayList<>(content.leftOut()));
        var elsewhere = new ArrayList<>(content.elsewhere());
        elsewhere.removeIf(it -> DocumentCode.read(it).isPresent());
        var twice = false;
        var code = "";
        var table = 0;
        for (var row : content.rows()) {
            var first = row.cells().isEmpty() ? "" : row.cells().getFirst().text().strip();
            var belongs = NO_CODE;
            if (codes.contains(first) && row.cells().size() > 1) {
                twice |= texts.put(first, rest(row)) != null;
                code = first;
                belongs = code;
                table = row.table();
            } else if (first.isEmpty() && !code.isEmpty() && row.table() == table) {
                // The tabulator key adds a row below; what is written there goes on.
                if (!rest(row).isBlank()) {
                    texts.merge(code, rest(row), (above, below) -> above + "\n" + below);
                }
                belongs = code;
            } else {
                row.cells().forEach(it -> elsewhere.add(it.text()));
            }
            leftOut.computeIfAbsent(belongs, _ -> new ArrayList<>())
                    .addAll(row.cells().stream().flatMap(it -> it.leftOut().stream()).toList());
        }
        var own = ownLines.stream().map(Answered::plain).collect(Collectors.toSet());
        return new Answered(
                texts,
                leftOut,
                elsewhere.stream()
                        .filter(it -> !it.isBlank() && !own.contains(plain(it)))
                        .limit(MOST_LINES_ELSEWHERE)
                        .toList(),
                twice);
    }

    List<LeftOut> leftOutElsewhere() {
        return leftOut.getOrDefault(NO_CODE, List.of());
    }

    /** Whoever splits the cell writes in columns. */
    private static String rest(Row row) {
        return WordText.unguarded(
                row.cells().stream().skip(1).map(Cell::text).collect(Collectors.joining("\t")));
    }

    private static String plain(String line) {
        return line.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
