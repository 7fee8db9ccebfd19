package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A form without the token of its session can only be refused, and whoever lets one pass lets every
 * other site send it. What pages are made of is read here; {@code PermissionMatrixTest} reads them
 * as everybody gets them.
 */
class FormsCarryTheTokenTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern TOKEN = Pattern.compile("@template\\.site\\.csrf\\(");

    @Test
    void every_form_of_every_template_that_changes_something_carries_the_token()
            throws IOException {
        Map<Path, Object> lacking = new TreeMap<>();
        var forms = 0;
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(it -> it.toString().endsWith(".jte")).toList()) {
                var template = Files.readString(file);
                forms += template.split("<form\\b", -1).length - 1;
                var found = PostForms.without(TOKEN, template);
                if (!found.isEmpty()) {
                    lacking.put(file, found);
                }
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(forms).isGreaterThan(40);
    }

    @Test
    void a_form_that_only_looks_needs_none_and_any_other_does() {
        assertThat(PostForms.without(TOKEN, "<form role=\"search\"><input></form>")).isEmpty();
        assertThat(PostForms.without(TOKEN, "<form method=\"get\"><input></form>")).isEmpty();
        assertThat(PostForms.without(TOKEN, "<form method=\"dialog\"></form>")).isEmpty();
        assertThat(PostForms.without(TOKEN, "<form class=\"a\" method=\"post\">\n</form>"))
                .hasSize(1);
        assertThat(PostForms.without(TOKEN, "<form method=\"${how}\"></form>")).hasSize(1);
    }
}
