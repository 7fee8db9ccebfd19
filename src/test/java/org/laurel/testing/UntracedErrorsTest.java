package org.laurel.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UntracedErrorsTest {

    private final UntracedErrors untraced = new UntracedErrors();

    @BeforeEach
    void a_test_begins() {
        untraced.beforeTestMethod(null);
    }

    @Test
    void an_error_without_a_line_fails_the_test_it_happened_in() throws Exception {
        ask((_, response) -> ((HttpServletResponse) response).sendError(500));
        assertThatThrownBy(() -> untraced.afterTestMethod(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /labels");
    }

    @Test
    void an_error_that_is_thrown_on_fails_it_too() {
        assertThatThrownBy(
                        () ->
                                ask(
                                        (_, _) -> {
                                            throw new IllegalStateException("not so");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> untraced.afterTestMethod(null)).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_error_with_its_line_and_a_refusal_do_not() throws Exception {
        ask(
                (_, response) -> {
                    LoggerFactory.getLogger("a test").error("noted", new IllegalStateException());
                    ((HttpServletResponse) response).sendError(500);
                });
        ask((_, response) -> ((HttpServletResponse) response).sendError(404));
        ask((_, response) -> ((HttpServletResponse) response).sendError(503));
        assertThatCode(() -> untraced.afterTestMethod(null)).doesNotThrowAnyException();
    }

    private static void ask(FilterChain answer) throws Exception {
        new UntracedErrors.Watch()
                .doFilter(
                        new MockHttpServletRequest("GET", "/labels"),
                        new MockHttpServletResponse(),
                        answer);
    }
}
