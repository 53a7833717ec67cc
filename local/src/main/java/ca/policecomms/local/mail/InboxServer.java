package ca.policecomms.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The inbox over HTTP. Pages: {@code /}, {@code /m/ID}. JSON: {@code GET /messages?to=&limit=}, {@code GET /messages/ID},
 * {@code GET /messages/ID/raw}, {@code DELETE /messages}.
 */
final class InboxServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MESSAGE = Pattern.compile("/(m|messages)/(\\d{1,18})(/raw)?");
    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
    private static final int PAGE = 200;

    private final Mailbox mailbox;
    private final HttpServer server;

    InboxServer(Mailbox mailbox, int port) throws IOException {
        this.mailbox = mailbox;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private record Answer(int status, String type, byte[] body) {
        static Answer html(int status, String page) {
            return new Answer(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
        }

        static Answer json(Object value) throws IOException {
            return new Answer(200, "application/json", JSON.writeValueAsBytes(value));
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        // A page elsewhere whose name was pointed at this address must not read the mail.
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        if (!LOOPBACK.matcher(host).matches()) {
            return Answer.html(403, InboxPages.notice("The inbox is open on this machine only."));
        }
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (method.equals("DELETE") && path.equals("/messages")) {
            mailbox.clear();
            return new Answer(204, "application/json", new byte[0]);
        }
        if (!method.equals("GET")) {
            return Answer.html(405, InboxPages.notice("Only GET works here."));
        }
        String to = parameter(exchange, "to").orElse(null);
        int limit = parameter(exchange, "limit")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(PAGE);
        return switch (path) {
            case "/" -> Answer.html(200, InboxPages.list(mailbox.list(to, PAGE), mailbox.size(), to));
            case "/messages" -> Answer.json(mailbox.list(to, limit));
            default -> message(path);
        };
    }

    private Answer message(String path) throws IOException {
        Matcher matcher = MESSAGE.matcher(path);
        if (matcher.matches()) {
            long id = Long.parseLong(matcher.group(2));
            Optional<Envelope> envelope = mailbox.find(id);
            Optional<byte[]> raw = mailbox.raw(id);
            if (envelope.isPresent() && raw.isPresent()) {
                if (matcher.group(3) != null) {
                    return new Answer(200, "message/rfc822", raw.get());
                }
                ReadableMessage message = ReadableMessage.of(raw.get());
                return matcher.group(1).equals("m")
                        ? Answer.html(200, InboxPages.message(envelope.get(), message))
                        : Answer.json(Map.of("envelope", envelope.get(), "message", message));
            }
        }
        return Answer.html(404, InboxPages.notice("There is no such message."));
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                try {
                    return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
