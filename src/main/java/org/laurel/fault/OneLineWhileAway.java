package org.laurel.fault;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Keeps out of the log what a library tells each time it finds the database away. */
public final class OneLineWhileAway extends Filter<ILoggingEvent> {

    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (event.getThrowableProxy() instanceof ThrowableProxy told
                && DatabaseAway.explains(told.getThrowable())) {
            DatabaseAway.note();
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }
}
