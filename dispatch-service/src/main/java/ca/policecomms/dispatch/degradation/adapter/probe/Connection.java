package ca.policecomms.dispatch.degradation.adapter.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether somebody listens. */
final class Connection {
    private static final int WAIT_MILLIS = 700;

    private Connection() {}

    /** At the port of the address, or the usual one of its scheme. */
    static boolean opens(URI address) {
        int standard = "https".equals(address.getScheme()) ? 443 : 80;
        return opens(address.getHost(), address.getPort() < 0 ? standard : address.getPort());
    }

    static boolean opens(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), WAIT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException closed) {
            return false;
        }
    }
}
