package org.laurel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.databind.json.JsonMapper;

class TypedJsonTest {

    private record Body(@Nullable String text, @Nullable Map<String, @Nullable Integer> known) {}

    @Test
    void texts_and_names_of_a_body_come_in_without_signs_that_nobody_sees() throws Exception {
        var read =
                read(
                        "{\"text\": \"a\\u0000\\ud83d\\u2028b\", \"known\": {\"c\\u0000\": 1, \"d\": null}}");
        assertThat(read.text()).isEqualTo("a\nb");
        assertThat(read.known()).containsEntry("c", 1).containsEntry("d", null);
        assertThat(read("{\"text\": null}")).isEqualTo(new Body(null, null));
    }

    private static Body read(String json) throws Exception {
        var message = new MockHttpInputMessage(json.getBytes(StandardCharsets.UTF_8));
        return (Body)
                TypedJson.bodies(new JsonMapper())
                        .read(ResolvableType.forClass(Body.class), message, null);
    }
}
