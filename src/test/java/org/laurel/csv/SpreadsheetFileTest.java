package org.laurel.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.csv.CsvReader.Row.Cells;
import org.laurel.language.Language;
import org.springframework.mock.web.MockHttpServletResponse;

class SpreadsheetFileTest {

    @TempDir Path folder;

    @Test
    void cells_are_parted_as_the_spreadsheets_of_a_language_part_them() {
        assertThat(Stream.of(Language.values()).map(it -> SpreadsheetFile.separator(it.locale())))
                .containsOnly(',', ';');
        assertThat(SpreadsheetFile.separator(Language.EN.locale())).isEqualTo(',');
        assertThat(SpreadsheetFile.separator(Language.BG.locale())).isEqualTo(';');
        assertThat(SpreadsheetFile.separator(Language.SV.locale())).isEqualTo(';');
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_one_of_ours_gives_one_of_ours_takes_in(Language reader) throws IOException {
        var cells = List.of("Østerå; Skole, \"nord\"", "=1+1", "'quoted'", "Вода\nи въздух", "");
        var bytes = written(reader, cells);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("\uFEFF");
        assertThat(read(bytes)).isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@sum",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\u22121",
                "\uFE661",
                "\t=1",
                "\r1",
                " =1",
                "\u200B=1",
                "\u00A0=1",
                "\uFEFF=1",
                "\u2060\u200E=1",
                "\n@x"
            })
    void what_a_spreadsheet_would_run_is_kept_text_and_comes_back_as_it_was(String cell) {
        assertThat(HarmlessCell.of(cell)).isEqualTo("'" + cell);
        assertThat(HarmlessCell.asWritten("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=b", "'a", "’t Hof", "1-2", "\u200B", "д=1"})
    void everything_else_stays_as_it_is(String cell) {
        assertThat(HarmlessCell.of(cell)).isEqualTo(cell);
        assertThat(HarmlessCell.asWritten(cell)).isEqualTo(cell);
    }

    private static byte[] written(Language reader, List<String> cells) throws IOException {
        var response = new MockHttpServletResponse();
        var file = SpreadsheetFile.begin(response, "some.csv", reader.locale());
        file.row(List.of("a", "b", "c", "d", "e"));
        file.row(cells);
        file.end();
        return response.getContentAsByteArray();
    }

    private List<String> read(byte[] bytes) throws IOException {
        var path = Files.write(folder.resolve("some.csv"), bytes);
        try (var reader = new CsvReader(path)) {
            reader.next();
            return reader.next().map(Cells.class::cast).orElseThrow().cells();
        }
    }
}
