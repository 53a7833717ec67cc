package ca.policecomms.status;

import static io.restassured.RestAssured.given;

import ca.policecomms.commons.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
        return given().auth().oauth2(token()).get(path).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    /** Under the current version of the resource. */
    public ValidatableResponse act(String path, String act, Object body) {
        String tag = get(path).extract().header("ETag");
        var request = given().auth().oauth2(token()).header("If-Match", tag);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(path + "/" + act).then();
    }

    public ValidatableResponse patch(String path, Object body) {
        String tag = get(path).extract().header("ETag");
        return given().auth()
                .oauth2(token())
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(path)
                .then();
    }

    public String token() {
        return TestTokens.of(subject, roles);
    }

    public static Map<String, Object> text(String en, String fr) {
        return fr == null ? Map.of("en", en) : Map.of("en", en, "fr", fr);
    }
}
