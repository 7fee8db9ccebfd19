package org.laurel.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.csv.CsvReader.Row;
import org.laurel.csv.CsvReader.Row.Broken;
import org.laurel.csv.CsvReader.Row.Cells;

class CsvReaderTest {

    @TempDir Path folder;

    @Test
    void commas_doubled_marks_and_line_breaks_may_stand_in_a_quoted_cell() throws IOException {
        assertThat(rows("a,\"b, \"\"c\"\"\nd\",\r\n\"\",e,f"))
                .containsExactly(
                        new Cells(1, List.of("a", "b, \"c\"\nd", "")),
                        new Cells(3, List.of("", "e", "f")));
    }

    @Test
    void a_byte_order_mark_and_empty_lines_are_no_cells() throws IOException {
        assertThat(rows("\uFEFFa,b\n\n  \nc,d\n"))
                .containsExactly(new Cells(1, List.of("a", "b")), new Cells(4, List.of("c", "d")));
    }

    @Test
    void broken_bytes_spoil_their_own_row_only() throws IOException {
        var bytes = "å,b\nX,d\ne,f\n".getBytes(StandardCharsets.UTF_8);
        bytes["å,b\n".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xE5;
        assertThat(rows(bytes))
                .containsExactly(
                        new Cells(1, List.of("å", "b")),
                        new Broken(2, "is not UTF-8"),
                        new Cells(3, List.of("e", "f")));
    }

    @Test
    void a_stray_quotation_mark_spoils_its_own_line_only() throws IOException {
        assertThat(rows("a,b\n5\" pipe,x\nc,d\n\"e\"f,g\nh,i\n"))
                .extracting(Row::line, Row::getClass)
                .containsExactly(
                        tuple(1L, Cells.class),
                        tuple(2L, Broken.class),
                        tuple(3L, Cells.class),
                        tuple(4L, Broken.class),
                        tuple(5L, Cells.class));
    }

    @Test
    void a_mark_that_nobody_closes_swallows_no_rows() throws IOException {
        assertThat(rows("a,b\n\"c,d\n" + "e,f\n".repeat(3_000)))
                .hasSize(3_002)
                .contains(
                        new Broken(2, "opens a quotation mark that nothing closes"),
                        new Cells(3, List.of("e", "f")),
                        new Cells(3_002, List.of("e", "f")));
    }

    @Test
    void a_line_without_end_is_a_bad_row_and_not_a_full_memory() throws IOException {
        assertThat(rows("a,b\n" + "c".repeat(1_000_000) + ",d\ne,f\n"))
                .extracting(Row::line, Row::getClass)
                .containsExactly(
                        tuple(1L, Cells.class), tuple(2L, Broken.class), tuple(3L, Cells.class));
    }

    @Test
    void a_zero_byte_is_a_bad_row() throws IOException {
        assertThat(rows("a,b\u0000\n")).containsExactly(new Broken(1, "holds a control character"));
    }

    @Test
    void semicolons_and_tabs_part_cells_as_well_as_commas() throws IOException {
        assertThat(rows("a;b;\"c;d\"\ne,f;\"g;h\";i\n"))
                .containsExactly(
                        new Cells(1, List.of("a", "b", "c;d")),
                        new Cells(2, List.of("e,f", "g;h", "i")));
        assertThat(rows("\"a,b\"\tc\nd,e\tf;g\n"))
                .containsExactly(
                        new Cells(1, List.of("a,b", "c")), new Cells(2, List.of("d,e", "f;g")));
    }

    private List<Row> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> rows(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("rows.csv"), bytes);
        var rows = new ArrayList<Row>();
        try (var reader = new CsvReader(file)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
