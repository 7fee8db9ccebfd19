package org.laurel.fault;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

/**
 * Writes a stack trace. Of the words of an exception only those are written that come from
 * programmers ({@link PlainWords}): many repeat what a person typed.
 */
public final class Stack extends ThrowableHandlingConverter {

    private static final String STEP = "\tat ";

    @Override
    public String convert(ILoggingEvent event) {
        var written = new StringBuilder();
        var thrown = event.getThrowableProxy();
        if (thrown != null) {
            write(thrown, "", written);
        }
        return written.toString();
    }

    private static void write(IThrowableProxy thrown, String as, StringBuilder written) {
        written.append(as).append(thrown.getClassName());
        if (thrown instanceof ThrowableProxy proxy) {
            PlainWords.of(proxy.getThrowable()).ifPresent(it -> written.append(": ").append(it));
        }
        written.append('\n');
        var steps = thrown.getStackTraceElementProxyArray();
        for (var i = 0; i < steps.length - thrown.getCommonFrames(); i++) {
            written.append(STEP).append(steps[i].getStackTraceElement()).append('\n');
        }
        for (var suppressed : thrown.getSuppressed()) {
            write(suppressed, "Suppressed: ", written);
        }
        if (thrown.getCause() != null) {
            write(thrown.getCause(), "Caused by: ", written);
        }
    }
}
