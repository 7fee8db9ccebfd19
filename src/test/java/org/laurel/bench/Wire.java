package org.laurel.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One browser's connection to Laurel, kept open, with its cookies. Bare, because a full client
 * would take from the two cores what is to be measured.
 */
final class Wire implements AutoCloseable {

    private static final long IDLE = Duration.ofSeconds(5).toNanos();

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;
    private long used = System.nanoTime();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    record Reply(int status, String body) {}

    Wire(int port) throws IOException {
        this.port = port;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Socket open() throws IOException {
        var opened = new Socket("127.0.0.1", port);
        opened.setTcpNoDelay(true);
        return opened;
    }

    /** A server ends a connection after a while, as it does with a browser. */
    private void reopenWhereEnded() throws IOException {
        var now = System.nanoTime();
        if (ended || now - used > IDLE) {
            socket.close();
            socket = open();
            in = new BufferedInputStream(socket.getInputStream());
            ended = false;
        }
        used = now;
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    Reply get(String path) throws IOException {
        return send("GET", path, List.of(), "");
    }

    Reply send(String method, String path, List<String> headers, String body) throws IOException {
        write(method, path, headers, body);
        return reply();
    }

    private void write(String method, String path, List<String> headers, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(it -> head.append(it).append("\r\n"));
        if (!cookies.isEmpty()) {
            head.append("Cookie: ")
                    .append(
                            String.join(
                                    "; ",
                                    cookies.entrySet().stream().map(Object::toString).toList()))
                    .append("\r\n");
        }
        if (bytes.length > 0) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        reopenWhereEnded();
        var request = new ByteArrayOutputStream();
        request.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.write(bytes);
        socket.getOutputStream().write(request.toByteArray());
    }

    /** Sends a request and hangs up without waiting for the reply. */
    void drop(String method, String path, List<String> headers, String body) throws IOException {
        write(method, path, headers, body);
        hangUp();
    }

    /** The next request begins a new connection. */
    void hangUp() throws IOException {
        ended = true;
        socket.close();
    }

    private Reply reply() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        for (var it = line(); !it.isEmpty(); it = line()) {
            var name = it.substring(0, it.indexOf(':')).toLowerCase(java.util.Locale.ROOT);
            var value = it.substring(it.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> ended = value.equals("close");
                case "set-cookie" -> keep(value.split(";")[0]);
                default -> {}
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    private void keep(String pair) {
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private byte[] chunks() throws IOException {
        var parts = new ArrayList<byte[]>();
        for (var size = size(); size > 0; size = size()) {
            parts.add(in.readNBytes(size));
            line();
        }
        line();
        var whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var text = new StringBuilder();
        for (int it = in.read(); it != '\n'; it = in.read()) {
            if (it < 0) {
                throw new IOException("Laurel hung up");
            }
            if (it != '\r') {
                text.append((char) it);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
