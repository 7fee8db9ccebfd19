package org.laurel.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laurel.evidence.TestForms.FORM;
import static org.laurel.evidence.TestForms.READER;
import static org.laurel.evidence.TestForms.STRANGER;
import static org.laurel.evidence.TestForms.WRITER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laurel.evidence.Evidence;
import org.laurel.evidence.Item;
import org.laurel.evidence.Samples;
import org.laurel.evidence.TestForms;
import org.laurel.people.SignedIn;
import org.laurel.testing.HugeUpload;
import org.laurel.testing.LaurelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@LaurelTest
@Import(TestForms.class)
class EvidencePagesTest {

    private static final String FORM_PATH = "/forms/" + FORM.value();

    @Autowired MockMvcTester pages;
    @Autowired Evidence evidence;
    @Autowired JdbcClient db;

    @BeforeEach
    void nobody_has_given_anything() {
        TestForms.arrive(db);
        db.sql("truncate evidence.item, evidence.content").update();
    }

    @Test
    void a_link_is_added_and_one_is_back_on_the_form() {
        assertThat(link("https://example.org/", "/applications/7/evidence?x={y}"))
                .hasRedirectedUrl("/applications/7/evidence?x={y}");
        assertThat(evidence.of(FORM)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "", "/a\r\nb"})
    void the_way_back_never_leads_away(String back) {
        assertThat(link("https://example.org/", back)).hasRedirectedUrl("/");
    }

    @Test
    void a_refused_link_says_why_beside_what_was_typed() {
        assertThat(link("our rivers", "/back"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"our rivers\"", "value=\"Our rivers\"", "href=\"#link-address\"")
                .contains("href=\"/back\"");
    }

    @Test
    void a_file_that_lies_is_refused_with_what_it_is() {
        assertThat(upload("photo.jpg", Samples.pdf()))
                .hasStatus(422)
                .bodyText()
                .contains("This file is a PDF document, but its name ends in .jpg.");
    }

    @Test
    void a_photo_of_a_phone_and_a_document_of_an_old_office_hear_their_way_out() {
        assertThat(upload("IMG_1.HEIC", Samples.heic()))
                .hasStatus(422)
                .bodyText()
                .contains("HEIC", "Save or share it as JPEG")
                .doesNotContain("image/heic<");
        assertThat(upload("rivers.doc", Samples.compound("Root Entry", "WordDocument")))
                .hasStatus(422)
                .bodyText()
                .contains("old Word (.doc)", "save it as .docx or as a PDF");
    }

    @Test
    void the_field_asks_a_phone_for_what_is_taken() {
        assertThat(upload("empty.txt", new byte[0]))
                .bodyText()
                .contains("accept=\"image/jpeg,.jpg,")
                .doesNotContain("heic");
    }

    @Test
    void a_file_over_the_limit_is_refused_with_the_limit() {
        var picture = Arrays.copyOf(Samples.picture("png"), (10 << 20) + 1);
        assertThat(upload("photo.png", picture))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 10 MB", "value=\"What it shows\"");
    }

    @Test
    void an_upload_that_says_it_is_too_large_is_answered_unread() {
        var result = pages.perform(new HugeUpload(FORM_PATH + "/files", WRITER));
        assertThat(result).hasForwardedUrl(FORM_PATH + "/files/oversized");
        assertThat(pages.perform(new HugeUpload(FORM_PATH + "/files", STRANGER))).hasStatus(404);
        assertThat(
                        pages.perform(
                                as(WRITER, get(FORM_PATH + "/files/oversized"))
                                        .header("Referer", "http://localhost/applications/7")))
                .hasStatus(413)
                .bodyText()
                .contains("larger than 100 MB", "href=\"/applications/7\"");
        assertThat(pages.perform(as(STRANGER, get(FORM_PATH + "/files/oversized")))).hasStatus(404);
    }

    @Test
    void a_download_that_was_cut_goes_on_and_only_for_who_may_read_it() {
        upload("notes.txt", Samples.text());
        var all = Samples.text().length;
        var rest = get("/evidence/" + only().id());
        assertThat(pages.perform(as(READER, rest).header("Range", "bytes=3-")))
                .hasStatus(206)
                .hasHeader("Content-Range", "bytes 3-%d/%d".formatted(all - 1, all))
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .body()
                .isEqualTo(Arrays.copyOfRange(Samples.text(), 3, all));
        var outside = get("/evidence/" + only().id());
        assertThat(pages.perform(as(READER, outside).header("Range", "bytes=%d-".formatted(all))))
                .hasStatus(416)
                .hasHeader("Content-Range", "bytes */" + all);
        var foreign = get("/evidence/" + only().id());
        assertThat(pages.perform(as(STRANGER, foreign).header("Range", "bytes=3-"))).hasStatus(404);
    }

    @Test
    void a_file_is_downloaded_and_never_opened_here() {
        upload("Våra älvar.txt", Samples.text());
        for (var who : new SignedIn[] {WRITER, READER}) {
            assertThat(pages.perform(as(who, get("/evidence/" + only().id()))))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "text/plain")
                    .hasHeader("Content-Length", "" + Samples.text().length)
                    .hasHeader(
                            "Content-Disposition",
                            "attachment; filename=\"Vara aelvar.txt\"; filename*=UTF-8''V%C3%A5ra%20%C3%A4lvar.txt")
                    .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Cache-Control", "no-store")
                    .body()
                    .isEqualTo(Samples.text());
        }
    }

    @Test
    void for_a_stranger_nothing_is_there() {
        upload("notes.txt", Samples.text());
        var item = "/evidence/" + only().id();
        assertThat(pages.perform(as(STRANGER, get(item)))).hasStatus(404);
        assertThat(pages.perform(as(STRANGER, post(item + "/removal")))).hasStatus(404);
        assertThat(pages.perform(as(READER, post(item + "/removal")))).hasStatus(404);
        assertThat(pages.perform(as(STRANGER, post(FORM_PATH + "/links")))).hasStatus(404);
        assertThat(pages.perform(as(STRANGER, post(FORM_PATH + "/files")))).hasStatus(404);
        assertThat(evidence.of(FORM)).hasSize(1);
    }

    @Test
    void what_is_removed_cannot_be_downloaded() {
        upload("notes.txt", Samples.text());
        var item = "/evidence/" + only().id();
        assertThat(pages.perform(as(WRITER, post(item + "/removal")).param("back", "/back")))
                .hasRedirectedUrl("/back");
        assertThat(pages.perform(as(WRITER, get(item)))).hasStatus(404);
    }

    @Test
    void a_link_is_no_file() {
        link("https://example.org/", "/");
        assertThat(pages.perform(as(WRITER, get("/evidence/" + only().id())))).hasStatus(404);
    }

    private Item only() {
        return evidence.of(FORM).getFirst();
    }

    private MvcTestResult link(String address, String back) {
        return pages.perform(
                as(WRITER, post(FORM_PATH + "/links"))
                        .param("link-title", "Our rivers")
                        .param("link-address", address)
                        .param("back", back));
    }

    private MvcTestResult upload(String name, byte[] bytes) {
        return pages.perform(
                multipart(FORM_PATH + "/files")
                        .file(new MockMultipartFile("file", name, "image/jpeg", bytes))
                        .param("file-title", "What it shows")
                        .param("back", "/back")
                        .with(user(WRITER.id().toString()))
                        .with(csrf()));
    }

    private static MockHttpServletRequestBuilder as(
            SignedIn who, MockHttpServletRequestBuilder request) {
        return request.with(user(who.id().toString())).with(csrf());
    }
}
