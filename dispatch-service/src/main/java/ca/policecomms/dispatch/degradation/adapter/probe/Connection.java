package ca.policecomms.dispatch.degradation.adapter.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Whether somebody listens. */
final class Connection {
    private static final int WAIT_MILLIS = 700;

    private Connection() {}

    static boolean opens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), WAIT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException closed) {
            return false;
        }
    }
}
