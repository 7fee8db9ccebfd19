package org.laurel.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.laurel.testing.LogLines;

class FaultsTest {

    @Test
    void a_thread_that_ends_by_an_error_leaves_a_line() throws Exception {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        try (var log = new LogLines()) {
            Faults.noteThoseOfThreads();
            Thread.ofVirtual()
                    .name("aside")
                    .start(
                            () -> {
                                throw new IllegalStateException("not so");
                            })
                    .join();
            assertThat(log.warnings())
                    .singleElement()
                    .matches(it -> it.getFormattedMessage().endsWith("thread aside"))
                    .matches(it -> it.getThrowableProxy() != null);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
