package org.laurel.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.laurel.application.ApplicationId;
import org.laurel.application.WriteAnswer;
import org.laurel.people.People;
import org.laurel.people.PeopleForTests;
import org.laurel.people.SignedIn;
import org.laurel.testing.LabelCast;
import org.laurel.testing.LaurelTest;
import org.laurel.testing.TestClock;
import org.laurel.testing.Visitor;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LaurelTest
class AnswerHistoryTest {

    private static final String QUESTION = "my-own-contribution";

    @LocalServerPort int port;
    @Autowired LabelCast cast;
    @Autowired People people;
    @Autowired Answers answers;
    @Autowired WriteAnswer writeAnswer;
    @Autowired TestClock clock;

    SignedIn teacher;
    ApplicationId application;
    Visitor visitor;

    @BeforeEach
    void a_teacher_wrote_from_two_windows() {
        clock.set(TestClock.START);
        teacher = cast.teacher("SE");
        application = cast.complete(teacher, cast.project(teacher, cast.teacher("BG")));
        visitor = new Visitor(port);
        visitor.signIn(people.get(teacher.id()).email(), PeopleForTests.PASSWORD);
        write(1, "We met in May. Pupils wrote.");
        write(2, "We met in June. Pupils wrote.");
        write(2, "We met in May. Pupils sang.");
    }

    @Test
    void it_tells_who_wrote_which_words_and_what_was_merged() {
        var page = visitor.get(at()).body();
        assertThat(words(page))
                .contains(
                        "Written by " + name() + " and merged with",
                        "[-wrote-][+sang+]",
                        "We met in [-May-][+June+]. Pupils wrote.");
        assertThat(text()).isEqualTo("We met in June. Pupils sang.");
    }

    @Test
    void an_earlier_text_is_brought_back_as_a_new_version_and_nothing_is_removed() {
        var page = visitor.get(at()).body();
        assertThat(send(page, 1).statusCode()).isEqualTo(302);
        assertThat(text()).isEqualTo("We met in June. Pupils wrote.");
        assertThat(answers.of(application.form()).get(QUESTION).version()).isEqualTo(5);
        assertThat(send(page, 1).statusCode()).isEqualTo(302);
        assertThat(answers.of(application.form()).get(QUESTION).version()).isEqualTo(5);
        assertThat(words(visitor.get(at()).body()))
                .contains("Brought back by " + name(), "[-wrote-][+sang+]", "[-sang-][+wrote+]");
    }

    @Test
    void a_text_is_brought_back_as_it_was_typed_too() {
        send(visitor.get(at()).body(), 0);
        assertThat(text()).isEqualTo("We met in May. Pupils sang.");
    }

    @Test
    void old_texts_are_on_further_pages() {
        for (int version = 4; version < 30; version++) {
            write(version, "Text " + version);
        }
        var first = visitor.get(at()).body();
        assertThat(words(first)).contains("[+29+]").doesNotContain("[+June+]");
        var older = Pattern.compile("href=\"([^\"]+older=[^\"]+)\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(words(visitor.get(older.group(1)).body()))
                .contains("We met in [-May-][+June+]")
                .doesNotContain("[+29+]");
    }

    @Test
    void what_came_late_is_there_for_its_writer_and_brought_back_once_the_form_is_open_again() {
        cast.submit(application, teacher);
        write(4, "We met in June. Pupils sang. Late.");
        var closed = visitor.get(at()).body();
        assertThat(words(closed)).contains("after the form was closed", "[+ Late.+]");
        assertThat(closed).doesNotContain("name=\"revision\"");
        var overview = visitor.get("/applications/" + application).body();
        assertThat(overview).contains("Take the application back to use them.", at());

        visitor.post("/applications/" + application + "/taking-back");
        send(visitor.get(at()).body(), 0);
        assertThat(text()).isEqualTo("We met in June. Pupils sang. Late.");
        assertThat(visitor.get("/applications/" + application).body()).doesNotContain(at());
    }

    @Test
    void a_text_of_another_box_is_not_brought_back() {
        var page = visitor.get(at()).body();
        assertThat(
                        visitor.post(at().replace(QUESTION, "collaboration"), fields(page, 1))
                                .statusCode())
                .isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> send(String page, int which) {
        return visitor.post(at(), fields(page, which));
    }

    /** The fields of the button that is at a place on the page. */
    private static String[] fields(String page, int which) {
        var forms = page.split("action=\"[^\"]*/history\">", -1);
        var form = forms[which + 1];
        var fields = new java.util.ArrayList<String>();
        for (var name : List.of("revision", "typed", "base", "change")) {
            var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(form);
            assertThat(field.find()).isTrue();
            fields.add(name);
            fields.add(field.group(1));
        }
        return fields.toArray(String[]::new);
    }

    /** The words of a page, those added and removed in brackets. */
    private static String words(String page) {
        return page.replaceAll("(?s)<span class=\"ds-sr-only\">.*?</span>", "")
                .replaceAll("(?s)<ins>(.*?)</ins>", "[+$1+]")
                .replaceAll("(?s)<del>(.*?)</del>", "[-$1-]");
    }

    private void write(int base, String text) {
        writeAnswer.write(
                application,
                QUESTION,
                new Change(UUID.randomUUID(), base, text, List.of()),
                teacher.id());
    }

    private String text() {
        return answers.of(application.form()).get(QUESTION).text();
    }

    private String name() {
        return answers.writers(application.form()).get(QUESTION).name();
    }

    private String at() {
        return "/applications/" + application + "/answers/" + QUESTION + "/history";
    }
}
