package org.laurel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that answers as it is told: by the first word of a command, {@code HELLO} for the
 * greeting and {@code DOT} for the end of a text. {@link #CUT} hangs up instead.
 */
final class ScriptedServer implements AutoCloseable {

    static final String CUT = "";

    private static final Map<String, String> WILLING =
            Map.of(
                    "HELLO", "220 Here",
                    "EHLO", "250 Fine",
                    "MAIL", "250 Fine",
                    "RCPT", "250 Fine",
                    "DATA", "354 Go on",
                    "DOT", "250 Taken",
                    "RSET", "250 Fine",
                    "QUIT", "221 Bye");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, String> answers = new ConcurrentHashMap<>(WILLING);
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile String slowAt = "";

    ScriptedServer() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    ScriptedServer answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Keeps everybody waiting for this answer until it is closed. */
    ScriptedServer neverAnswering(String command) {
        slowAt = command;
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What clients said, line by line. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new Scanner(client.getInputStream(), UTF_8)) {
            var goesOn = answer(client, "HELLO");
            while (goesOn && in.hasNextLine()) {
                var line = in.nextLine();
                heard.add(line);
                var command = line.split("[ :]", 2)[0];
                goesOn = answer(client, command);
                if (goesOn && command.equals("DATA") && answers.get("DATA").startsWith("354")) {
                    while (!(line = in.nextLine()).equals(".")) {
                        heard.add(line);
                    }
                    goesOn = answer(client, "DOT");
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answer(Socket client, String command) throws IOException, InterruptedException {
        if (command.equals(slowAt)) {
            goOn.await();
        }
        var answer = answers.getOrDefault(command, "500 What?");
        if (!answer.equals(CUT)) {
            client.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
        }
        return !answer.equals(CUT) && !command.equals("QUIT") && !answer.endsWith("CUT");
    }

    @Override
    public void close() throws IOException {
        goOn.countDown();
        socket.close();
    }
}
