package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.laurel.language.Language;
import org.laurel.words.Words;

/** Words from right to left among ours, as a page shows them. */
class DirectedHtmlTest {

    static final String SCHOOL = "مدرسة النهر 12";

    final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    final Words words = new Words();

    @Test
    void a_name_from_right_to_left_turns_nothing_around_it() {
        var html = facts(new Fact("School", SCHOOL), new Fact("Town", "Lund"));
        assertThat(html).contains("<dd><bdi>" + SCHOOL + "</bdi></dd>", "<dd>Lund</dd>");
    }

    @Test
    void signs_of_html_in_such_a_name_stay_signs() {
        assertThat(facts(new Fact("School", "<b>" + SCHOOL)))
                .contains("<bdi>&lt;b&gt;" + SCHOOL + "</bdi>");
    }

    @Test
    void a_name_in_a_sentence_is_kept_apart_from_it_and_others_are_as_they_were() {
        var t = words.in(Language.EN);
        assertThat(t.say("notification.closing.school-subject", 7, SCHOOL))
                .contains("\u2068" + SCHOOL + "\u2069");
        assertThat(t.say("notification.closing.school-subject", 7, "Lundaskolan"))
                .doesNotContain("\u2068");
    }

    @Test
    void a_box_finds_its_direction_by_what_is_in_it() {
        var box =
                new WritingBox(
                        "a",
                        "Label",
                        null,
                        List.of(),
                        SCHOOL,
                        1,
                        "/a",
                        new UUID(0, 1),
                        "p",
                        null,
                        null,
                        List.of(),
                        null);
        var open = textbox(box, true);
        assertThat(open)
                .contains(
                        "<textarea class=\"ds-input\" dir=\"auto\"", "\n" + SCHOOL + "</textarea>");
        assertThat(textbox(box, false))
                .contains("<p class=\"verbatim\" dir=\"auto\">" + SCHOOL + "</p>");
    }

    @Test
    void every_box_and_every_text_of_a_template_finds_its_own_direction() throws Exception {
        var lacking =
                Pattern.compile(
                        "<textarea(?![^>]*(dir=\"auto\"|readonly))|class=\"verbatim[^>]*(?<!dir=\"auto\")>");
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var template : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContainPattern(lacking);
            }
        }
    }

    private String facts(Fact... facts) {
        return rendered("site/summaryList.jte", Map.of("facts", List.of(facts)));
    }

    private String textbox(WritingBox box, boolean open) {
        return rendered("site/textbox.jte", Map.of("box", box, "open", open));
    }

    private String rendered(String template, Map<String, Object> given) {
        var model = new HashMap<>(given);
        model.put("t", words.in(Language.EN));
        var html = new StringOutput();
        templates.render(template, model, new DirectedHtml(html));
        return html.toString();
    }
}
