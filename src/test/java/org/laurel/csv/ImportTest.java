package org.laurel.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laurel.command.FileImport;
import org.laurel.country.CountryCode;
import org.laurel.label.LabelCode;
import org.laurel.label.Labels;
import org.laurel.people.People;
import org.laurel.project.Member;
import org.laurel.project.Members;
import org.laurel.project.Project;
import org.laurel.project.Projects;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.school.LeaveSchool;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.Schools;
import org.laurel.school.Staff;
import org.laurel.settings.StartRefused;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LaurelTest
class ImportTest {

    private static final String SCHOOLS =
            "code,name,city,country,support_organisation,registered_on\n";
    private static final String PEOPLE = "email,name,language,school_code,validated\n";
    private static final String PROJECTS =
            "code,title,description,starts_on,ends_on,closed_on,languages,subjects,topics,key_competences,youngest,oldest,"
                    + "founder1_email,founder1_school_code,founder2_email,founder2_school_code,created_on\n";
    private static final String LABELS =
            "code,scheme,edition,holder_email,project_code,school_code,awarded_on\n";

    @TempDir Path folder;

    @Autowired List<FileImport> imports;
    @Autowired Schools schools;
    @Autowired People people;
    @Autowired Staff staff;
    @Autowired LeaveSchool leaveSchool;
    @Autowired Projects projects;
    @Autowired Members members;
    @Autowired Labels labels;
    @Autowired PublishSchemes publish;
    @Autowired JdbcClient db;

    @Test
    void good_rows_go_in_bad_ones_are_listed_with_line_and_every_reason() throws IOException {
        var rows =
                SCHOOLS
                        + "S1,\"Ekskolan, norra\",Umeå,SE,,2019-08-20\n"
                        + "S2,Sint-Jozef,Gent,BE,,2019-08-20\n"
                        + "S3,Sint-Jozef,Gent,BE,epos,2019-08-20\n"
                        + "S4,,Nowhere,XX,,2019-02-30\n"
                        + "S1,Again,Umeå,SE,,2019-08-20\n"
                        + "S5,Too few,Oslo\n"
                        + "S6,Tomorrow's,Oslo,NO,,2099-01-01\n";
        assertThat(take("schools", rows)).contains("schools: 2 new, 0 changed, 0 unchanged, 5 bad");
        assertThat(report())
                .containsExactly(
                        "line,reason",
                        "3,support_organisation is empty",
                        "5,\"name is empty; registered_on '2019-02-30' is not a day such as 2026-06-30; "
                                + "country 'XX' is not a country of Laurel, such as SE\"",
                        "6,stands in line 2 already",
                        "7,has 3 cells where the header has 6",
                        "8,registered_on 2099-01-01 is yet to come");
        assertThat(school("S1"))
                .extracting(School::name, School::supportOrganisation)
                .containsExactly("Ekskolan, norra", "uhr");
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_line_changes_its_school()
            throws IOException {
        var rows = SCHOOLS + "T1,Tall,Oslo,NO,,2019-08-20\nT2,Bjerk,Oslo,NO,,2019-08-20\n";
        assertThat(take("schools", rows)).contains("2 new, 0 changed, 0 unchanged, 0 bad");
        var before = school("T1");
        assertThat(take("schools", rows)).contains("0 new, 0 changed, 2 unchanged, 0 bad");
        assertThat(school("T1")).isEqualTo(before);
        assertThat(take("schools", rows.replace("Tall", "Talløv")))
                .contains("0 new, 1 changed, 1 unchanged, 0 bad");
        assertThat(take("schools", rows.replace("T1", "T1\u200b")))
                .as("a sign nobody sees came with the copy of a code")
                .contains("0 new, 1 changed, 1 unchanged, 0 bad");
        assertThat(school("T1").id()).isEqualTo(before.id());
        assertThat(folder.resolve("rows.csv.report.csv")).doesNotExist();
    }

    @Test
    void a_header_that_is_not_ours_is_told_in_one_line_and_nothing_goes_in() {
        assertThatThrownBy(() -> take("schools", "code,name,town\nU1,Name,Oslo\n"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("column 'town' is unknown")
                .hasMessageContaining("column 'city' is missing")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> take("schools", "")).isInstanceOf(StartRefused.class);
    }

    @Test
    void people_come_with_their_school_and_leaving_it_is_not_undone() throws IOException {
        take("schools", SCHOOLS + "V1,Ekskolan,Umeå,SE,,2019-08-20\n");
        var rows =
                PEOPLE
                        + "Vera@skola.example,Vera Ek,sv,V1,yes\n"
                        + "vide@skola.example,Vide Ek,sv,V1,no\n"
                        + "vidar@skola.example,Vidar Ek,sv,,yes\n"
                        + "vilma@skola.example,Vilma Ek,xx,V9,\n"
                        + "viola@skola.example,Viola Ek,sv,V9,\n"
                        + "vera@SKOLA.example,Vera Two,sv,V1,yes\n";
        assertThat(take("people", rows)).contains("2 new, 0 changed, 0 unchanged, 4 bad");
        assertThat(report())
                .containsSubsequence(
                        "4,validated says yes without a school_code",
                        "5,\"language 'xx' is not one of en, sv, da, nb, fi, bg\"",
                        "6,school_code 'V9' is no school",
                        "7,stands in line 2 already");
        var vera = people.byEmail("vera@skola.example").orElseThrow();
        var school = school("V1");
        assertThat(vera.name()).isEqualTo("Vera Ek");
        assertThat(staff.validatedAt(vera.id(), school.id())).isPresent();
        var vide = people.byEmail("vide@skola.example").orElseThrow();
        assertThat(staff.of(vide.id())).hasSize(1);
        assertThat(staff.validatedAt(vide.id(), school.id())).isEmpty();
        assertThat(people.presence(vide.id()).orElseThrow().zone()).hasToString("Europe/Stockholm");

        assertThat(take("people", rows)).contains("0 new, 0 changed, 2 unchanged, 4 bad");
        assertThat(take("people", PEOPLE + "vide@skola.example,Vide Ek,sv,V1,yes\n"))
                .contains("0 new, 1 changed");
        leaveSchool.leave(vera.id(), school.id());
        assertThat(take("people", rows)).contains("0 new, 0 changed, 1 unchanged, 5 bad");
        assertThat(staff.of(vera.id())).isEmpty();
    }

    @Test
    void who_worked_at_a_school_before_the_file_was_read_did_so_from_the_day_it_says()
            throws IOException {
        take("schools", SCHOOLS + "Y1,Ekskolan,Umeå,SE,,2019-08-20\n");
        var columns = "email,name,language,school_code,validated,joined_on\n";
        var rows =
                columns
                        + "yrsa@skola.example,Yrsa Ek,sv,Y1,yes,2021-08-16\n"
                        + "ylva@skola.example,Ylva Ek,sv,Y1,yes,\n"
                        + "yngve@skola.example,Yngve Ek,sv,,,2021-08-16\n"
                        + "yvonne@skola.example,Yvonne Ek,sv,Y1,yes,2099-01-01\n";
        assertThat(take("people", rows)).contains("2 new, 0 changed, 0 unchanged, 2 bad");
        assertThat(report())
                .containsSubsequence(
                        "4,joined_on says a day without a school_code",
                        "5,joined_on 2099-01-01 is yet to come");
        assertThat(joined("yrsa")).isEqualTo(Instant.parse("2021-08-15T22:00:00Z"));
        assertThat(joined("ylva")).isEqualTo(TestClock.START);
        assertThat(take("people", rows)).contains("0 new, 0 changed, 2 unchanged, 2 bad");
        assertThat(take("people", columns + "ylva@skola.example,Ylva Ek,sv,Y1,,2022-01-10\n"))
                .contains("0 new, 1 changed");
        assertThat(joined("ylva")).isEqualTo(Instant.parse("2022-01-09T23:00:00Z"));
    }

    private Instant joined(String name) {
        var person = people.byEmail(name + "@skola.example").orElseThrow();
        return staff.of(person.id()).getFirst().joinedAt();
    }

    @Test
    void a_project_keeps_its_founders_and_their_countries() throws IOException {
        twoTeachers("W");
        var row =
                "W-P,Rivers,\"Two\nlines\",2024-09-01,2025-06-01,2025-06-10,\"sv, en\",Biology;Art,water,digital,10,12,"
                        + "w1@skola.example,W1,w2@skole.example,W2,2024-08-20\n";
        assertThat(take("projects", PROJECTS + row)).contains("1 new");
        var w1 = people.byEmail("w1@skola.example").orElseThrow().id();
        var project = projects.of(w1, null, 10).getFirst();
        assertThat(project).isInstanceOf(Project.Closed.class);
        assertThat(project.description().subjects()).containsExactly("Biology", "Art");
        assertThat(project.description().text()).isEqualTo("Two\nlines");
        assertThat(project.description().topics()).containsExactly("water");

        take("schools", SCHOOLS + "W2,Omdøbt,Aarhus,DK,,2019-08-20\n");
        assertThat(take("projects", PROJECTS + row)).contains("0 new, 0 changed, 1 unchanged");
        assertThat(members.of(project.id()))
                .extracting(Member::country)
                .containsExactlyInAnyOrder(new CountryCode("SE"), new CountryCode("DK"));

        assertThat(
                        take(
                                "projects",
                                PROJECTS
                                        + row.replace(
                                                "w2@skole.example,W2", "w1@skola.example,W1")))
                .contains("0 unchanged, 1 bad");
        assertThat(
                        take(
                                "projects",
                                PROJECTS + row.replace("W2", "W9").replace("digital", "cooking")))
                .contains("1 bad");
        assertThat(report().getLast()).contains("key_competences: 'cooking' is unknown");
        assertThat(
                        take(
                                "projects",
                                PROJECTS
                                        + row.replace(
                                                "w2@skole.example,W2", "w2@skole.example,W1")))
                .contains("1 bad");
        assertThat(report().getLast()).contains("other founders");
    }

    @Test
    void a_label_from_before_gets_a_code_once_and_no_application() throws IOException {
        publish.publish(SchemeFiles.shipped());
        twoTeachers("X");
        take(
                "projects",
                PROJECTS
                        + "X-P,Rivers,,2020-09-01,2021-06-01,,,,,,,,x1@skola.example,X1,x2@skole.example,X2,2020-08-20\n");
        var rows =
                LABELS
                        + ",national-quality-label,2019-11-01,x1@skola.example,X-P,X1,2021-07-01\n"
                        + ",national-quality-label,1999-11-01,x1@skola.example,X-P,X1,2021-07-01\n"
                        + "ABCD,national-quality-label,2019-11-01,x2@skole.example,X-P,X2,2021-07-01\n"
                        + ",national-quality-label,2019-11-01,nobody@skole.example,X-Q,X9,2021-07-01\n";
        assertThat(take("labels", rows)).contains("1 new, 0 changed, 0 unchanged, 3 bad");
        assertThat(report().getLast())
                .isEqualTo(
                        "5,school_code 'X9' is no school; holder_email 'nobody@skole.example' is nobody in Laurel; "
                                + "project_code 'X-Q' is no project");
        var holder = people.byEmail("x1@skola.example").orElseThrow().id();
        var label = labels.of(holder).getFirst();
        assertThat(label.application()).isNull();
        assertThat(label.supportOrganisation()).isEqualTo("uhr");
        assertThat(LabelCode.read(label.code().value())).contains(label.code());
        assertThat(take("labels", rows)).contains("0 new, 0 changed, 1 unchanged, 3 bad");
        assertThat(labels.of(holder)).containsExactly(label);
        var given =
                LABELS
                        + label.code()
                        + ",national-quality-label,2019-11-01,x2@skole.example,X-P,X2,2021-07-01\n";
        assertThat(take("labels", given)).contains("1 bad");
        assertThat(report().getLast()).contains("belongs to another label");
    }

    private void twoTeachers(String letter) throws IOException {
        take(
                "schools",
                SCHOOLS
                        + "%s1,Ekskolan,Umeå,SE,,2019-08-20\n%s2,Bøgeskolen,Ribe,DK,,2019-08-20\n"
                                .formatted(letter, letter));
        var low = letter.toLowerCase(Locale.ROOT);
        take(
                "people",
                PEOPLE
                        + "%s1@skola.example,One,sv,%s1,yes\n%s2@skole.example,Two,da,%s2,yes\n"
                                .formatted(low, letter, low, letter));
    }

    @Test
    void a_code_is_a_school_in_its_register_and_another_school_in_another() throws IOException {
        take("schools", SCHOOLS + "100001,Skolen,Aarhus,DK,,2019-08-20\n");
        assertThat(take("schools", SCHOOLS + "100001,Okul,Ankara,TR,,2019-08-20\n"))
                .contains("1 new, 0 changed, 0 unchanged, 0 bad");
        assertThat(named("100001")).containsExactly("DK Skolen", "TR Okul");

        assertThat(
                        take(
                                "schools",
                                "register,"
                                        + SCHOOLS
                                        + "TR,100001,Skolen,Ankara,DK,,2019-08-20\n"
                                        + "DK,100001,Den nye,Aarhus,DK,,2019-08-20\n"
                                        + ",100001,Yeni okul,Ankara,TR,,2019-08-20\n"))
                .contains("0 new, 2 changed, 0 unchanged, 1 bad");
        assertThat(report().getLast())
                .isEqualTo("2,\"register 'TR' is not DK, that of its organisation\"");
        assertThat(named("100001")).containsExactly("DK Den nye", "TR Yeni okul");
    }

    @Test
    void where_two_registers_know_a_code_every_file_must_say_which_it_means() throws IOException {
        publish.publish(SchemeFiles.shipped());
        take(
                "schools",
                SCHOOLS
                        + "200002,Skolen,Aarhus,DK,,2019-08-20\n200002,Okul,Ankara,TR,,2019-08-20\n"
                        + "200003,Skola,Umeå,SE,,2019-08-20\n");
        take(
                "people",
                "register,"
                        + PEOPLE
                        + ",r1@skole.example,Ulla,da,200002,yes\n"
                        + "SE,r2@skole.example,Ulla,da,200002,yes\n"
                        + "TR,r3@skole.example,Ayşe,en,200002,yes\n"
                        + ",r4@skole.example,Ulf,sv,200003,yes\n");
        assertThat(report())
                .containsExactly(
                        "line,reason",
                        "2,\"school_code '200002' is known in DK, TR: say in register which of them\"",
                        "3,school_code '200002' is no school of the register SE");
        take(
                "projects",
                "founder1_register,"
                        + PROJECTS
                        + "TR,R-P,Rivers,,2020-09-01,2021-06-01,,,,,,,,r3@skole.example,200002,r4@skole.example,200003,2020-08-20\n"
                        + ",R-Q,Lakes,,2020-09-01,2021-06-01,,,,,,,,r3@skole.example,200002,r4@skole.example,200003,2020-08-20\n");
        assertThat(report().getLast()).contains("3,", "say in founder1_register which of them");
        take(
                "labels",
                "register,"
                        + LABELS
                        + "TR,,national-quality-label,2019-11-01,r3@skole.example,R-P,200002,2021-07-01\n"
                        + ",,national-quality-label,2019-11-01,r4@skole.example,R-P,200002,2021-07-01\n");
        assertThat(report().getLast()).contains("3,", "is known in DK, TR");
        var label = labels.of(people.byEmail("r3@skole.example").orElseThrow().id()).getFirst();
        assertThat(label.country().value()).isEqualTo("TR");
    }

    private List<String> named(String code) {
        return db.sql(
                        "select register || ' ' || name from school.shown_school where code = :code order by 1")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private School school(String code) {
        return schools.get(
                new SchoolId(
                        db.sql("select id from school.shown_school where code = :code")
                                .param("code", code)
                                .query(UUID.class)
                                .single()));
    }

    private String take(String kind, String rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = Files.writeString(folder.resolve("rows.csv"), rows);
        imports.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .read(file, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> report() throws IOException {
        return Files.readAllLines(folder.resolve("rows.csv.report.csv"));
    }
}
