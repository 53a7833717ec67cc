package ca.policecomms.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The few calls of Keycloak's admin API that bring the realm in. */
final class KeycloakAdmin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT_MILLIS = 60_000;

    private final String origin;
    private final String password;

    KeycloakAdmin(String origin, String password) {
        this.origin = origin;
        this.password = password;
    }

    boolean hasRealm(String realm) throws IOException {
        HttpURLConnection connection = open("GET", "/realms/" + realm);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            connection.disconnect();
        }
    }

    /** Makes a realm from its whole representation. */
    void create(String realmJson) throws IOException {
        HttpURLConnection connection = open("POST", "/admin/realms");
        connection.setRequestProperty("Authorization", "Bearer " + token());
        send(connection, "application/json", realmJson);
    }

    /** Adds the roles, clients and people of the representation that the realm does not have; changes none. */
    void addMissing(String realm, String realmJson) throws IOException {
        String partial =
                JSON.writeValueAsString(((ObjectNode) JSON.readTree(realmJson)).put("ifResourceExists", "SKIP"));
        HttpURLConnection connection = open("POST", "/admin/realms/" + realm + "/partialImport");
        connection.setRequestProperty("Authorization", "Bearer " + token());
        send(connection, "application/json", partial);
    }

    private String token() throws IOException {
        HttpURLConnection connection = open("POST", "/realms/master/protocol/openid-connect/token");
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        JsonNode answer = JSON.readTree(send(connection, "application/x-www-form-urlencoded", form));
        return answer.path("access_token").asText();
    }

    private HttpURLConnection open(String method, String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(LIMIT_MILLIS);
        connection.setReadTimeout(LIMIT_MILLIS);
        return connection;
    }

    private static String send(HttpURLConnection connection, String type, String body) throws IOException {
        try {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", type);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String answer = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (status >= 300) {
                    throw new IOException("Keycloak answered " + status + " to "
                            + connection.getURL().getPath() + ": " + answer);
                }
                return answer;
            }
        } finally {
            connection.disconnect();
        }
    }
}
