package ca.policecomms.e2e.shift;

import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.local.settings.Port;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Makes people in Keycloak, as an administrator of the agency does; they sign in like everybody else. */
final class Hiring {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String keycloak;
    private final String password;

    Hiring(RunningSuite suite) {
        keycloak = suite.origin(Port.KEYCLOAK);
        password = suite.secret("keycloak-admin");
    }

    /** @param roles realm role by user name; who is there already stays as they are */
    void hire(Map<String, String> roles) throws IOException, InterruptedException {
        List<Map<String, Object>> users = roles.entrySet().stream()
                .map(each -> user(each.getKey(), each.getValue()))
                .toList();
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        String token = JSON.readTree(send(
                        "/realms/master/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        form,
                        null))
                .path("access_token")
                .asText();
        send(
                "/admin/realms/policecomms/partialImport",
                "application/json",
                JSON.writeValueAsString(Map.of("ifResourceExists", "SKIP", "users", users)),
                token);
    }

    private static Map<String, Object> user(String name, String role) {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "emailVerified",
                true,
                "firstName",
                name,
                "lastName",
                "Shift",
                "email",
                name + "@shift.invalid",
                "credentials",
                List.of(Map.of("type", "password", "value", "demo", "temporary", false)),
                "realmRoles",
                List.of(role));
    }

    private String send(String path, String type, String body, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("Keycloak answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
