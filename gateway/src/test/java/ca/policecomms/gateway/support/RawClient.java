package ca.policecomms.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is given. Reads time out after ten seconds. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;

    public RawClient(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /** @param from the address that the other side sees, any of 127.0.0.0/8 */
    public RawClient(int port, String from) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
    }

    public static RawClient withSmallWindow(int port) throws IOException {
        RawClient client = new RawClient(port);
        client.socket.setReceiveBufferSize(16 * 1024);
        return client;
    }

    public RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** A request without body, lines as given. */
    public RawClient request(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Status line and header lines, in lower case except for the values' own case being lost too. */
    public String head() throws IOException {
        return until("\r\n\r\n").toLowerCase(java.util.Locale.ROOT);
    }

    public String until(String mark) throws IOException {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!seen.toString(StandardCharsets.ISO_8859_1).endsWith(mark)) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            seen.write(next);
        }
        return seen.toString(StandardCharsets.ISO_8859_1);
    }

    public String toEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Whether the other side has closed. */
    public boolean closed() throws IOException {
        return socket.getInputStream().read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
