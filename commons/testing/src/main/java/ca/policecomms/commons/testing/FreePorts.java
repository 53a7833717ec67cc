package ca.policecomms.commons.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free loopback ports that stay free while their server is stopped.
 *
 * <p>They are drawn from below the ephemeral range: a port of that range can be taken by any outgoing connection during
 * a simulated outage, and the server would then not come back at its address. The suite's own ports, and those of its
 * tests as a whole, which may run beside, are others.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int LAST = 23_000;

    private FreePorts() {}

    /** A port between 20000 and 23000 that nothing on the loopback address listens on now. */
    public static int next() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new UncheckedIOException(new IOException("no free port found between " + FIRST + " and " + LAST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
