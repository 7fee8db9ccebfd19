package org.laurel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A bare connection, for whoever sends as no browser would: half of something, or very slowly. */
public final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    public Line(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        in = socket.getInputStream();
    }

    /** Says something; whoever has hung up does not hear it. */
    public Line say(String text) {
        return say(text.getBytes(UTF_8));
    }

    public Line say(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException _) {
            // What was answered before can still be read.
        }
        return this;
    }

    /** The head of a request, and a body that is announced. */
    public Line ask(String method, String path, String... headers) {
        var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return say("%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(method, path, lines));
    }

    /** The head of the answer, as soon as it is there; nothing where the connection was ended. */
    public String head() {
        var head = new StringBuilder();
        try {
            for (int sign = in.read(); sign >= 0; sign = in.read()) {
                head.append((char) sign);
                if (head.toString().endsWith("\r\n\r\n")) {
                    return head.toString();
                }
            }
        } catch (IOException _) {
            // ended without a word
        }
        return head.toString();
    }

    public int status() {
        var head = head();
        return head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
    }

    /** All that is still said until the connection ends. */
    public String rest() throws IOException {
        return new String(in.readAllBytes(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
