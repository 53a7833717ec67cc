package ca.policecomms.local.replay.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks an issuer for a token of a confidential client (RFC 6749, 4.4). */
final class TokenEndpoint {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI address;
    private final String form;

    TokenEndpoint(HttpClient client, URI address, String clientId, String secret) {
        this.client = client;
        this.address = address;
        this.form =
                "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret=" + encoded(secret);
    }

    record Grant(String token, Duration life) {}

    /** The issuer knows the client and says no: asking again does not help. */
    static final class ClientRefused extends IOException {
        private static final long serialVersionUID = 1L;

        ClientRefused(String message) {
            super(message);
        }
    }

    Grant fetch() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            throw new ClientRefused(address + " refused the client: " + response.body());
        }
        if (response.statusCode() != 200) {
            throw new IOException(address + " answered " + response.statusCode());
        }
        JsonNode body = JSON.readTree(response.body());
        return new Grant(
                body.path("access_token").asText(),
                Duration.ofSeconds(body.path("expires_in").asLong(60)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
