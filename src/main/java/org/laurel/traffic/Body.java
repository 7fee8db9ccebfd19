package org.laurel.traffic;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries, read as far as its sender may send and as long as it keeps coming,
 * whoever reads it: a form, a save, a file. It begins with what a stranger's form needs; who is
 * known may send more.
 */
public final class Body implements InputBuffer {

    /** What the longest form needs that is open to everybody. */
    public static final long OF_A_STRANGER = 64 << 10;

    /** A box of the most letters, each written as an escape, and what goes with it. */
    public static final long OF_A_SAVE = 1 << 20;

    /** A step of a form with its boxes full. */
    public static final long OF_A_FORM = 2 << 20;

    private static final int CONTENT_TOO_LARGE = 413;
    private static final int REQUEST_TIMEOUT = 408;

    /** A browser shows the answer only when it could send all, so that much more is read away. */
    private static final int TIMES_READ_AWAY = 10;

    /** With twenty seconds for one wait: two minutes for a form, an hour for a file. */
    private static final int WAITS_FOR_A_FORM = 6;

    private static final int WAITS_FOR_A_FILE = 180;

    private final Request sent;
    private final InputBuffer wire;
    private final long announced;
    private final Pace pace;
    private long most = OF_A_STRANGER;
    private boolean asksFirst;
    private long read;
    private @Nullable Refused refused;

    Body(Request sent, Duration patience) {
        this.sent = sent;
        this.wire = sent.getInputBuffer();
        this.announced = sent.getContentLengthLong();
        // Tomcat would say yes at the first reading, before it is known whether more may come.
        this.asksFirst = sent.hasExpectation();
        sent.setExpectation(false);
        this.pace = new Pace(patience);
    }

    /** Lets the sender of a request send so many bytes. */
    public static void allow(HttpServletRequest request, long most) {
        of(request).ifPresent(it -> it.most = most);
    }

    static Optional<Body> of(HttpServletRequest request) {
        return Optional.ofNullable((Body) request.getAttribute(Body.class.getName()));
    }

    /** Whether the rest of what a request carries was refused while somebody read it. */
    public static boolean refused(HttpServletRequest request) {
        return of(request).filter(it -> it.refused != null).isPresent();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused != null) {
            throw refused;
        }
        if (announced > most) {
            throw refuse(CONTENT_TOO_LARGE, "More was announced than is taken");
        }
        var bytes = waitFor(handler);
        if (read > most) {
            throw refuse(CONTENT_TOO_LARGE, "More came than is taken");
        }
        return bytes;
    }

    private int waitFor(ApplicationBufferHandler handler) throws IOException {
        if (asksFirst) {
            asksFirst = false;
            sent.setExpectation(true);
            sent.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        }
        var begin = System.nanoTime();
        try {
            var bytes = wire.doRead(handler);
            read += Math.max(0, bytes);
            var waits = most > OF_A_FORM ? WAITS_FOR_A_FILE : WAITS_FOR_A_FORM;
            if (!pace.keeps(System.nanoTime() - begin, bytes) || pace.beyond(waits)) {
                throw refuse(REQUEST_TIMEOUT, "Sent too slowly");
            }
            return bytes;
        } catch (SocketTimeoutException silent) {
            throw refuse(REQUEST_TIMEOUT, "Nothing came");
        }
    }

    private Refused refuse(int status, String why) {
        var because = new Refused(status, why);
        refused = because;
        return because;
    }

    /** The status to answer with where not all was taken; 0 otherwise. */
    int refusal() {
        return refused == null ? 0 : refused.status();
    }

    /** Reads on without keeping anything, to the end or as far as anybody would send by mistake. */
    void readAway() {
        if (asksFirst || refusal() == REQUEST_TIMEOUT) {
            return;
        }
        try {
            var handler = new Nowhere();
            while (read <= TIMES_READ_AWAY * most && waitFor(handler) >= 0) {
                // kept nowhere
            }
        } catch (IOException _) {
            // Whoever hung up or dawdles needs no more reading.
        }
    }

    @Override
    public int available() {
        return wire.available();
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // what comes is given, not copied
        }
    }
}
