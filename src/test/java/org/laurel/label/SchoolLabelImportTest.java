package org.laurel.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.school.Schools;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;

@LaurelTest
class SchoolLabelImportTest {

    private static final String HEADER =
            "code,scheme,edition,holder_email,project_code,school_code,awarded_on,valid_from,valid_until\n";

    @TempDir Path folder;

    @Autowired LabelImport labelImport;
    @Autowired Labels labels;
    @Autowired Schools schools;
    @Autowired LabelCast cast;
    @Autowired PublishSchemes publish;
    @Autowired Invariants invariants;

    @Test
    void a_label_of_a_school_goes_in_once_for_its_years() throws IOException {
        publish.publish(SchemeFiles.shipped());
        var school = cast.school("FI");
        var row =
                ",school-label,2017-12-01,,,%s,2018-04-30,2018-01-01,2019-12-31\n"
                        .formatted(schools.get(school).code());
        var rows =
                HEADER
                        + row
                        + row
                        + row.replace("2018-01-01", "2020-01-01")
                        + row.replace(
                                "school-label,2017-12-01", "national-quality-label,2013-09-01")
                        + row.replace(",,,", ",a@skola.example,P,")
                        + row.replace(schools.get(school).code(), "nowhere");
        assertThat(take(rows)).contains("labels: 1 new, 0 changed, 0 unchanged, 5 bad");
        assertThat(Files.readAllLines(folder.resolve("rows.csv.report.csv")))
                .containsExactly(
                        "line,reason",
                        "3,stands in line 2 already",
                        "4,valid_until is before valid_from",
                        "5,this is a label of teachers: holder_email and project_code",
                        "6,\"this is a label of schools: valid_from and valid_until, without holder_email and project_code; "
                                + "valid_from is for labels of schools, without a holder; "
                                + "valid_until is for labels of schools, without a holder\"",
                        "7,school_code 'nowhere' is no school");
        var label = labels.of(school).getFirst();
        assertThat(label.bearer())
                .isEqualTo(new Bearer.School(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 12, 31)));
        assertThat(label.supportOrganisation()).isEqualTo("oph");
        assertThat(take(HEADER + row)).contains("0 new, 0 changed, 1 unchanged, 0 bad");
        assertThat(take(HEADER + row.replace("2019-12-31", "2019-11-30")))
                .contains("0 new, 1 changed");
        assertThat(labels.of(school)).extracting(Label::code).containsExactly(label.code());
        assertThat(take(HEADER + row + row.replace("2018-01-01,2019", "2020-01-01,2021")))
                .contains("1 new, 0 changed, 0 unchanged, 1 bad");
        assertThat(Files.readString(folder.resolve("rows.csv.report.csv")))
                .contains("this label is here until 2019-11-30, and a label is never made longer");
        assertThat(labels.of(school)).hasSize(2);
        assertThat(invariants.broken()).isEmpty();
    }

    private String take(String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        labelImport.read(
                Files.writeString(folder.resolve("rows.csv"), rows),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
