package org.laurel.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a stranger sees, with no session and no cookie. */
@LaurelTest
class RegisterPagesTest {

    private static final String SCHEME = "/schemes/national-quality-label";

    @Autowired MockMvcTester stranger;
    @Autowired JdbcClient db;
    @Autowired PublishSchemes publish;
    @Autowired TestClock clock;

    RegisterCast cast;
    UUID school;
    String schoolCode;
    LabelCode named;
    LabelCode unnamed;
    LabelCode revoked;

    @BeforeEach
    void three_labels() {
        publish.publish(SchemeFiles.shipped());
        cast = new RegisterCast(db);
        schoolCode = "SE-" + System.nanoTime();
        school = cast.school(schoolCode, "Björkskolan", "Umeå", "SE", "uhr");
        var astrid = cast.holder("Astrid Lindqvist", true);
        var boris = cast.holder("Boris Petrov", false);
        named = cast.label(astrid, school, "Rivers of Europe", day("2026-05-20"), null);
        unnamed = cast.label(boris, school, "Bridges, 100% ours", day("2026-05-21"), null);
        revoked =
                cast.label(astrid, school, "Borrowed words", day("2025-03-02"), day("2026-02-01"));
    }

    @AfterEach
    void today_again() {
        clock.set(TestClock.START);
    }

    @Test
    void a_stranger_who_types_a_code_somehow_learns_in_one_sentence_that_the_label_is_valid() {
        var typed = unnamed.value().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(get("/en/verify?code=" + typed)).hasRedirectedUrl("/en/labels/" + unnamed);
        assertThat(get("/en/labels/" + typed)).hasRedirectedUrl("/en/labels/" + unnamed);
        assertThat(get("/en/labels/" + unnamed))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>This label is valid.</h1>")
                .contains("Boris Petrov", "Bridges, 100% ours", "Björkskolan", "21 May 2026")
                .contains("(UHR)", "1 September 2022", unnamed + "/certificate");
    }

    @Test
    void the_label_of_a_school_is_explained_without_a_project_or_a_pass_mark() {
        assertThat(get("/en/schemes/school-label"))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>eTwinning School Label</h1>", "At least three active teachers")
                .contains("Model for other schools", "Partly fulfilled", "3 of 6 points")
                .contains("2026–2027", "10 March 2026, 23:59", "every minimum below")
                .doesNotContain("Apply for this label", "your project needs");
        assertThat(get("/bg/schemes/school-label?country=BG")).hasStatusOk();
        assertThat(get("/en")).bodyText().contains("/en/schemes/school-label");
    }

    @Test
    void a_mistyped_code_is_answered_by_what_to_check() {
        var last = named.value().charAt(0) == 'A' ? 'B' : 'A';
        var mistyped = last + named.value().substring(1);
        assertThat(get("/en/labels/" + mistyped))
                .hasStatus(404)
                .bodyText()
                .contains("never contains the letters I, L, O or U", mistyped);
        assertThat(get("/en/verify?code=" + mistyped))
                .hasStatus(422)
                .bodyText()
                .contains("a character is missing or mistyped", mistyped);
        assertThat(get("/en/labels/" + LabelCode.random(new java.security.SecureRandom())))
                .hasStatus(404)
                .bodyText()
                .contains("no label was awarded under it");
    }

    @Test
    void a_revoked_label_says_so_and_is_neither_certified_nor_listed() {
        assertThat(get("/en/labels/" + revoked))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>This label was revoked on 1 February 2026.</h1>")
                .doesNotContain("This label is valid", "/certificate");
        assertThat(get("/en/labels/" + revoked + "/certificate"))
                .hasRedirectedUrl("/en/labels/" + revoked);
        assertThat(get("/en/labels?q=Borrowed")).bodyText().contains("No label found");
    }

    @Test
    void the_certificate_carries_the_code_and_where_to_check_it() {
        assertThat(get("/en/labels/" + unnamed + "/certificate"))
                .hasStatusOk()
                .bodyText()
                .contains("Boris Petrov", "http://localhost/en/labels/" + unnamed);
    }

    @Test
    void without_the_holders_yes_lists_show_no_name_and_no_code_that_leads_to_it() {
        for (var list : List.of("/en/labels?q=Bridges", "/en/schools/" + schoolCode)) {
            assertThat(get(list))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Bridges, 100% ours", "A teacher of Björkskolan")
                    .doesNotContain("Petrov", unnamed.value());
        }
        assertThat(get("/en/labels?q=Petrov")).bodyText().contains("No label found");
        assertThat(get("/en/labels?q=lindqvist"))
                .bodyText()
                .contains("Astrid Lindqvist", "/en/labels/" + named);
    }

    @Test
    void search_engines_keep_a_page_only_after_the_holders_yes() {
        for (var page : List.of("", "/certificate")) {
            assertThat(get("/en/labels/" + unnamed + page)).hasHeader("X-Robots-Tag", "noindex");
            assertThat(get("/en/labels/" + named + page))
                    .headers()
                    .doesNotContainHeader("X-Robots-Tag");
        }
    }

    @Test
    void the_register_narrows_by_country_and_year_and_takes_signs_as_they_stand() {
        var lyon = cast.school("FR-" + System.nanoTime(), "Lycée", "Lyon", "FR", "reseau-canope");
        var jeanne = cast.holder("Jeanne Roux", true);
        cast.label(jeanne, lyon, "Bridges of paper", day("2024-02-02"), null);

        assertThat(get("/en/labels?country=FR&year=2024"))
                .bodyText()
                .contains("Bridges of paper")
                .doesNotContain("Rivers of Europe");
        assertThat(get("/en/labels?country=FR&year=2025")).bodyText().contains("No label found");
        assertThat(get("/en/labels?q=100%25 o")).bodyText().contains("Bridges, 100% ours");
        assertThat(get("/en/labels?q=1_0")).bodyText().contains("No label found");
        assertThat(get("/en/labels?country=XX&year=MMXX&after=nonsense"))
                .hasStatusOk()
                .bodyText()
                .contains("Rivers of Europe");
    }

    @Test
    void the_scheme_is_drawn_from_the_edition_in_force() {
        assertThat(get("/en" + SCHEME))
                .hasStatusOk()
                .bodyText()
                .contains("5 questions, and every answer must be yes")
                .contains("your project needs 18 of 30 points", "our own assumption")
                .contains("Pupils of different schools worked together online on common tasks");
        assertThat(get("/en/schemes/no-such-label")).hasStatus(404);
    }

    @Test
    void a_country_has_its_own_edition_words_and_rounds() {
        assertThat(get("/en" + SCHEME + "?country=BE"))
                .bodyText()
                .contains("Epos vzw", "Fédération Wallonie-Bruxelles", "Jugendbüro")
                .contains("Takes applications all year.");

        clock.set(Instant.parse("2022-01-15T10:00:00Z"));
        assertThat(get("/da" + SCHEME + "?country=DK"))
                .bodyText()
                .contains(
                        "Det nationale kvalitetscertifikat", "Tværfaglighed", "offentlig tilstand");
        assertThat(get("/da" + SCHEME))
                .bodyText()
                .doesNotContain("Det nationale kvalitetscertifikat", "offentlig tilstand");
    }

    @Test
    void where_the_rules_come_from_is_said_in_the_readers_language() {
        assertThat(get("/sv" + SCHEME + "?country=PL"))
                .bodyText()
                .contains("Antagande: Ingen källa; följer av att utmärkelsen ges en gång")
                .contains("checklistan: användning av teknik", "ansökningar tas emot löpande")
                .doesNotContain("No source", "checklist:", "notice of the Central Support Service");
        assertThat(get("/bg" + SCHEME + "?country=PL"))
                .bodyText()
                .contains("Предположение: Няма източник; следва от това, че знакът се дава веднъж")
                .contains("контролен списък: използване на технологиите")
                .contains("кандидатури се приемат постоянно")
                .doesNotContain("No source", "checklist:", "notice of the Central Support Service");
    }

    @Test
    void a_stranger_is_shown_the_way_to_all_labels_from_every_page() {
        assertThat(get("/sv/labels")).bodyText().contains("<a href=\"/sv#labels\">Utmärkelser</a>");
        assertThat(get("/sv"))
                .bodyText()
                .contains("id=\"labels\"", "/sv" + SCHEME, "Nationell kvalitetsutmärkelse");
    }

    @Test
    void the_door_opens_in_the_language_of_the_page_somebody_comes_from() {
        assertThat(get("/sv/sign-in")).hasRedirectedUrl("/sign-in?language=sv");
        assertThat(get("/bg/join")).hasRedirectedUrl("/join?language=bg");
    }

    @Test
    void every_public_page_sets_no_cookie_and_may_be_kept_in_every_language() {
        for (var language : Language.values()) {
            for (var page :
                    List.of(
                            "",
                            SCHEME,
                            SCHEME + "?country=SE",
                            "/labels",
                            "/labels/" + named,
                            "/labels/" + named + "/certificate",
                            "/verify",
                            "/schools/" + schoolCode,
                            "/contacts",
                            "/privacy",
                            "/accessibility")) {
                var answer = get("/" + language.code() + page);
                assertThat(answer)
                        .as(language + page)
                        .hasStatusOk()
                        .hasHeader("Cache-Control", "public, max-age=60")
                        .bodyText()
                        .contains("lang=\"" + language.code() + "\"")
                        .doesNotContain("_csrf");
                assertThat(answer).headers().doesNotContainHeader("Set-Cookie");
                assertThat(answer.getRequest().getSession(false)).isNull();
            }
        }
    }

    private MvcTestResult get(String address) {
        return stranger.get().uri(java.net.URI.create(address.replace(" ", "%20"))).exchange();
    }

    private static LocalDate day(String written) {
        return LocalDate.parse(written);
    }
}
