package org.laurel.activity;

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
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class ActivityImportTest {

    @TempDir Path folder;

    @Autowired ActivityImport activities;
    @Autowired PeopleForTests joined;
    @Autowired People people;
    @Autowired JdbcClient db;

    @Test
    void what_teachers_did_goes_in_once_and_bad_rows_are_listed_with_every_reason()
            throws IOException {
        var teacher = joined.joined("Vera").id();
        var email = people.get(teacher).email();
        var rows =
                "email,done_on,kind\n"
                        + email
                        + ",2024-03-01,professional-development\n"
                        + email.toUpperCase(java.util.Locale.ROOT)
                        + ",2024-03-01,other\n"
                        + email
                        + ",2024-03-01,other\n"
                        + "nobody@skola.example,2024-03-01,other\n"
                        + email
                        + ",2099-03-01,dancing\n";
        assertThat(take(rows)).contains("activities: 2 new, 0 changed, 0 unchanged, 3 bad");
        assertThat(Files.readAllLines(folder.resolve("rows.csv.report.csv")))
                .containsExactly(
                        "line,reason",
                        "4,stands in line 3 already",
                        "5,email 'nobody@skola.example' is nobody in Laurel",
                        "6,done_on 2099-03-01 is yet to come; kind 'dancing' is not professional-development or other");
        assertThat(take(rows)).contains("0 new, 0 changed, 2 unchanged, 3 bad");
        assertThat(
                        db.sql("select done_on from activity.shown_activity where person = :person")
                                .param("person", teacher.value())
                                .query(LocalDate.class)
                                .list())
                .containsOnly(LocalDate.of(2024, 3, 1))
                .hasSize(2);
    }

    private String take(String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        activities.read(
                Files.writeString(folder.resolve("rows.csv"), rows),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
