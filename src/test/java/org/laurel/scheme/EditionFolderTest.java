package org.laurel.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderTest {

    @TempDir Path folder;

    @Test
    void a_file_that_is_not_utf_8_is_a_fault() throws Exception {
        EditionFolder.write(Samples.files(Samples.SECOND), folder);
        var edition = folder.resolve("reading-badge/2022-09-01");
        Files.write(edition.resolve("award.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe5});

        assertThatThrownBy(() -> EditionFolder.read(edition))
                .hasMessage("reading-badge/2022-09-01/award.yaml:1: The file is not UTF-8");
    }

    @Test
    void writing_an_edition_to_a_folder_and_reading_it_gives_the_same() {
        var files = Samples.files(Samples.SECOND);
        EditionFolder.write(files, folder);
        var again = folder.resolve("reading-badge/2022-09-01");

        assertThat(EditionFolder.files(again)).isEqualTo(files);
        assertThat(EditionFolder.read(again)).isEqualTo(Samples.edition());
    }

    @Test
    void a_new_year_is_a_new_folder_and_needs_no_java() throws Exception {
        var first = Samples.files(Samples.FIRST);
        var second = Samples.files(Samples.SECOND);
        EditionFolder.write(first, folder);
        EditionFolder.write(second, folder);
        var third =
                new EditionFiles(
                        new EditionId("reading-badge", LocalDate.of(2027, 9, 1)), second.texts());
        EditionFolder.write(third, folder);
        var eligibility = folder.resolve("reading-badge/2027-09-01/eligibility.yaml");
        Files.writeString(
                eligibility,
                Files.readString(eligibility)
                        .replace(
                                "projects-applied-this-school-year: 3",
                                "projects-applied-this-school-year: 5"));
        Files.writeString(
                folder.resolve("reading-badge/cases.yaml"),
                """
                - case: five projects are few enough from 2027 on
                  on: 2027-09-01
                  facts: { teacher-validated: true, projects-applied-this-school-year: 5 }
                  expect: { few-projects: met }
                - case: but not the day before
                  on: 2027-08-31
                  facts: { teacher-validated: true, projects-applied-this-school-year: 5 }
                  expect: { few-projects: unmet }
                """);
        var files = SchemeFiles.in(folder);
        var editions = files.timeline("reading-badge");

        assertThat(files.cases("reading-badge").orElseThrow())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.run(editions)).isEmpty());
        assertThat(editions.editions()).hasSize(3);
    }
}
