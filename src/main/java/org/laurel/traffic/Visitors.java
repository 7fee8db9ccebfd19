package org.laurel.traffic;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** No address has more requests answered at once than its share, behind a proxy neither. */
final class Visitors extends ValveBase {

    private final Turns turns;

    Visitors(int perAddress) {
        super(true);
        this.turns = new Turns(perAddress, Integer.MAX_VALUE);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var turn = turns.take(Place.of(request.getRemoteAddr()));
        if (turn.isEmpty()) {
            response.sendError(429);
            return;
        }
        try (var _ = turn.get()) {
            getNext().invoke(request, response);
        }
    }
}
