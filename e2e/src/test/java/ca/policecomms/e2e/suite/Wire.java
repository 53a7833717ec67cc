package ca.policecomms.e2e.suite;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One connection to a web server. Nothing is tried again and nothing is mended, as HTTP clients like to do. */
public final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String host;

    public Wire(String origin) throws IOException {
        URI address = URI.create(origin);
        host = address.getAuthority();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_MILLIS);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), CONNECT_MILLIS);
        if (socket.getLocalPort() == address.getPort()) {
            // TCP lets a socket connect to itself where nobody listens and the port is one that clients get.
            socket.close();
            throw new ConnectException("nobody listens at " + origin);
        }
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * What came back.
     *
     * @param headers by their lower-case names
     */
    public record Answer(int status, Map<String, String> headers, byte[] bytes) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public String text() throws IOException {
            if (!header("content-encoding").equals("gzip")) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /**
     * Sends a request and reads the answer to its end.
     *
     * @param headers whole lines
     * @throws IOException for an answer that is late, cut short or none of HTTP's
     */
    public Answer ask(String method, String path, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        String[] status = line().split(" ", 3);
        if (status.length < 2 || !status[0].equals("HTTP/1.1")) {
            throw new IOException("not HTTP: " + String.join(" ", status));
        }
        Answer answer = new Answer(Integer.parseInt(status[1]), headers(), new byte[0]);
        if (method.equals("HEAD") || answer.status() == 304) {
            return answer;
        }
        int length = Integer.parseInt(answer.header("content-length"));
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the body ends after " + bytes.length + " of " + length + " bytes");
        }
        return new Answer(answer.status(), answer.headers(), bytes);
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
