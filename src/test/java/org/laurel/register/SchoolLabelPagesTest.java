package org.laurel.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.label.LabelCode;
import org.laurel.language.Language;
import org.laurel.scheme.PublishSchemes;
import org.laurel.scheme.SchemeFiles;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a stranger reads of the labels that schools hold. */
@LaurelTest
class SchoolLabelPagesTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    @Autowired MockMvcTester stranger;
    @Autowired JdbcClient db;
    @Autowired PublishSchemes publish;
    @Autowired TestClock clock;

    RegisterCast cast;
    String schoolCode;
    LabelCode code;

    @BeforeEach
    void a_school_with_a_label() {
        publish.publish(SchemeFiles.shipped());
        db.sql("delete from label.label").update();
        cast = new RegisterCast(db);
        schoolCode = "FI-" + System.nanoTime();
        code = cast.schoolLabel(school(schoolCode, "Mäntylän koulu", "FI"), FROM, null);
    }

    @AfterEach
    void today_again() {
        clock.set(TestClock.START);
    }

    @Test
    void the_label_of_a_school_names_the_school_and_the_days_it_is_valid() {
        assertThat(body("/en/labels/" + code))
                .contains("<h1>This label is valid.</h1>", "eTwinning School Label")
                .contains("Mäntylän koulu", "1 January 2025", "31 December 2026")
                .doesNotContain("For the project", "without end", "Without end");
        assertThat(body("/sv/labels/" + code + "/certificate"))
                .contains(
                        "Mäntylän koulu",
                        "Gäller från den 1 januari 2025 till den 31 december 2026")
                .doesNotContain("för projektet");
    }

    @Test
    void before_its_first_day_and_after_its_last_it_is_not_valid() {
        clock.set(Instant.parse("2026-12-31T21:59:59Z"));
        assertThat(body("/en/labels/" + code)).contains("This label is valid.");
        clock.set(Instant.parse("2026-12-31T22:00:00Z")); // midnight in Helsinki
        for (var language : Language.values()) {
            assertThat(body("/" + language.code() + "/labels/" + code))
                    .doesNotContain("class=\"card awarded\"");
        }
        assertThat(body("/en/labels/" + code)).contains("<h1>This label is no longer valid.</h1>");
        clock.set(Instant.parse("2027-01-02T10:00:00Z"));
        assertThat(body("/en/labels")).contains("No longer valid.");
        assertThat(body("/en/labels/school-label/2025-2026")).contains("No longer valid.");
        clock.set(Instant.parse("2024-12-31T10:00:00Z"));
        assertThat(body("/en/labels/" + code)).contains("This label is not valid yet.");
    }

    @Test
    void the_school_and_the_register_lead_to_all_schools_of_those_years() {
        for (var page :
                List.of("/nb/schools/" + schoolCode, "/nb/labels", "/nb/labels?q=Mäntylän")) {
            assertThat(body(page))
                    .contains("/nb/labels/school-label/2025-2026", "/nb/labels/" + code)
                    .contains("Gjelder fra 1. januar 2025 til 31. desember 2026");
        }
    }

    @Test
    void a_code_that_two_registers_know_leads_to_both_schools() {
        var shared = "" + System.nanoTime();
        school(shared, "Skolen", "DK");
        school(shared, "Okul", "TR");
        assertThat(body("/en/schools/" + shared))
                .contains("/en/schools/DK/" + shared, "/en/schools/TR/" + shared, "Türkiye");
        assertThat(body("/bg/schools/TR/" + shared)).contains("Okul").doesNotContain("Skolen");
        assertThat(stranger.get().uri("/en/schools/SE/" + shared)).hasStatus(404);
    }

    @Test
    void a_school_that_became_part_of_another_keeps_its_pages_and_leaves_the_lists() {
        var stands = "FI-" + System.nanoTime();
        var other = school(stands, "Rannan koulu", "FI");
        cast.schoolLabel(other, FROM, null);
        db.sql(
                        """
                        update school.school set merged_into = :into, merged_at = now(), merged_by = :into,
                            merged_because = 'A law' where code = :code
                        """)
                .param("into", other)
                .param("code", schoolCode)
                .update();
        for (var page : List.of("/en/schools/" + schoolCode, "/en/labels/" + code)) {
            assertThat(body(page))
                    .contains("Mäntylän koulu", "is now part of", "/en/schools/FI/" + stands);
        }
        assertThat(body("/en/schools/" + schoolCode)).contains("/en/labels/" + code);
        assertThat(body("/en/schools/FI/" + stands)).doesNotContain("is now part of");
        assertThat(body("/en/labels/school-label/2025-2026"))
                .contains("Rannan koulu", "The register holds one school with this label.")
                .doesNotContain("Mäntylän");
        assertThat(body("/en/labels?q=Mäntylän")).doesNotContain("/en/labels/" + code);
    }

    @Test
    void the_schools_of_some_years_stand_by_country_on_a_map_and_in_a_table() {
        for (int i = 0; i < 3; i++) {
            cast.schoolLabel(
                    school("TR-" + i + System.nanoTime(), "Çınarlı " + i, "TR"), FROM, null);
        }
        cast.schoolLabel(
                school("IT-" + System.nanoTime(), "Revoked", "IT"), FROM, FROM.plusDays(200));
        var page = body("/en/labels/school-label/2025-2026");
        assertThat(page)
                .contains("Türkiye has the most schools: 3 of 4, in 2 countries.")
                .contains("The register holds 4 schools with this label.")
                .contains("Çınarlı 2", "Mäntylän koulu", "step-4")
                .doesNotContain("Revoked");
        assertThat(body("/en/labels/school-label/2025-2026?country=TR")).doesNotContain("Mäntylän");
        assertThat(body("/en/labels/school-label/2025-2026?q=ntyl"))
                .contains("Mäntylän")
                .doesNotContain("Çınarlı 2");
        assertThat(body("/en/labels/school-label/2025-2026?q=100%25")).contains("No school found");
        assertThat(stranger.get().uri("/en/labels/school-label/2017-2018").exchange())
                .hasStatus(404);
        assertThat(stranger.get().uri("/en/labels/no-label/2025-2026").exchange()).hasStatus(404);
    }

    @Test
    void page_after_page_shows_every_school_once() {
        for (int i = 0; i < 120; i++) {
            cast.schoolLabel(
                    school(
                            "S-" + i + System.nanoTime(),
                            "School " + i % 7,
                            i % 2 == 0 ? "SE" : "TR"),
                    FROM,
                    null);
        }
        var seen = new ArrayList<String>();
        var link = Pattern.compile("/en/schools/([^\"]+)");
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
        var address = "/en/labels/school-label/2025-2026";
        while (!address.isEmpty()) {
            var page = body(address);
            link.matcher(page).results().forEach(it -> seen.add(it.group(1)));
            var more = next.matcher(page);
            address = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).hasSize(121).doesNotHaveDuplicates();
        assertThat(body("/en/labels/school-label/2025-2026?after=nonsense")).contains("School 0");
    }

    @Test
    void what_was_published_stands_beside_what_the_register_holds() {
        cast.schoolLabel(
                school("P" + System.nanoTime(), "Old", "FI"), LocalDate.of(2018, 1, 1), null);
        assertThat(body("/en/labels/school-label/2018-2019"))
                .contains("1,212 schools were awarded it", "Finnish National Agency for Education");
        assertThat(body("/bg/labels/school-label/2018-2019")).contains("Финландската");
    }

    private UUID school(String schoolCode, String name, String country) {
        return cast.school(schoolCode, name, "Town", country, "org");
    }

    private String body(String address) {
        var found =
                stranger.get().uri(java.net.URI.create(address.replace("ä", "%C3%A4"))).exchange();
        assertThat(found).hasStatusOk();
        try {
            return found.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
