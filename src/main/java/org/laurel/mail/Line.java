package org.laurel.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;

/** One connection, held by its end: how long it waits can change, and it can be cut. */
final class Line extends SocketFactory {

    private final Socket socket = new Socket();

    /** Encryption is laid over it, so that waiting and cutting work there as well. */
    @Override
    public Socket createSocket() {
        return socket;
    }

    void waitAtMost(Duration silence) throws SocketException {
        socket.setSoTimeout((int) silence.toMillis());
    }

    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
