package org.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrowserTest {

    @Test
    void reads_in_the_language_asked_for_on_the_width_asked_for() {
        var page = Browser.page("bg", 360);
        assertThat(page.evaluate("navigator.language")).isEqualTo("bg");
        assertThat(page.evaluate("innerWidth")).isEqualTo(360);
    }

    @Test
    void tells_a_page_with_barriers_from_one_without() {
        var page = Browser.page("en", 1280);
        page.setContent("<html lang=en><title>A page</title><main><h1>Fine</h1></main></html>");
        Browser.assertAccessible(page);
        page.setContent(
                "<html lang=en><title>A page</title><main><h1>Not</h1><img src='data:,'></main></html>");
        assertThatThrownBy(() -> Browser.assertAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("alternative text");
    }
}
