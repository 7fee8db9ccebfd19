package org.laurel.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Gives every request its {@link Body}, before anything else could read from it, and reads the rest
 * away once the answer has gone out.
 */
final class Bodies extends ValveBase {

    private final Duration patience;

    Bodies(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var sent = request.getCoyoteRequest();
        var wire = sent.getInputBuffer();
        var body = new Body(sent, patience);
        request.setAttribute(Body.class.getName(), body);
        sent.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!sent.isFinished()) {
                response.finishResponse();
                body.readAway();
            }
            if (!sent.isFinished()) {
                sent.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
            sent.setInputBuffer(wire);
        }
    }
}
