package ca.policecomms.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

final class Ports {
    private Ports() {}

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean open(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            // TCP lets a socket connect to itself where nobody listens and the port is one that clients get.
            return socket.getLocalPort() != port;
        } catch (IOException closed) {
            return false;
        }
    }
}
