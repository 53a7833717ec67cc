package ca.policecomms.status;

import ca.policecomms.commons.testing.Requests;
import ca.policecomms.commons.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** People who use the staff API in tests. */
public record Staff(String subject, String... roles) {

    public static final Staff EDITOR = new Staff("erin", Role.EDITOR);
    public static final Staff APPROVER = new Staff("ariel", Role.APPROVER);
    public static final Staff OTHER_APPROVER = new Staff("odile", Role.APPROVER);
    public static final Staff BOTH = new Staff("bo", Role.EDITOR, Role.APPROVER);
    public static final Staff AUDITOR = new Staff("uma", Role.AUDITOR);
    public static final Staff JOURNALIST = new Staff("jo", "journalist");

    public ValidatableResponse get(String path) {
        return Requests.get(path, headers()).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return send("POST", path, body, headers());
    }

    /** Under the current version of the resource. */
    public ValidatableResponse act(String path, String act, Object body) {
        return send("POST", path + "/" + act, body, headersFor(path));
    }

    public ValidatableResponse patch(String path, Object body) {
        return send("PATCH", path, body, headersFor(path));
    }

    private static ValidatableResponse send(String method, String path, Object body, Map<String, String> headers) {
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return Requests.send(method, path, headers, body).then();
    }

    private Map<String, String> headersFor(String path) {
        Map<String, String> headers = headers();
        headers.put("If-Match", get(path).extract().header("ETag"));
        return headers;
    }

    private Map<String, String> headers() {
        return new HashMap<>(Map.of("Authorization", "Bearer " + token()));
    }

    public String token() {
        return TestTokens.of(subject, roles);
    }

    public static Map<String, Object> text(String en, String fr) {
        return fr == null ? Map.of("en", en) : Map.of("en", en, "fr", fr);
    }
}
