package org.laurel.traffic;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Answers a body that was refused as what it is, whatever its reader made of it. */
final class Refusals extends ValveBase {

    Refusals() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        var status = Body.of(request).map(Body::refusal).orElse(0);
        if (status != 0 && !response.isCommitted()) {
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.sendError(status);
        }
    }
}
