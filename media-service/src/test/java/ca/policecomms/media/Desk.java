package ca.policecomms.media;

import static io.restassured.RestAssured.given;

import ca.policecomms.commons.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What somebody at the media desk does over the API. */
public final class Desk {
    private final String token;

    private Desk(String person, String... roles) {
        this.token = TestTokens.of(person, roles);
    }

    public static Desk officer() {
        return new Desk("officer-1", Role.MEDIA_OFFICER);
    }

    public static Desk member() {
        return new Desk("member-1", Role.COMMUNICATIONS_MEMBER);
    }

    public static Desk approver() {
        return new Desk("approver-1", Role.RELEASE_APPROVER);
    }

    public static Desk dispatcher() {
        return new Desk("dispatcher-1", "dispatcher");
    }

    public RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

    public Response patch(String path, long version, Object body) {
        return request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path);
    }

    /** A command on a matter that was seen in this version. */
    public Response act(String path, long version, Object body) {
        RequestSpecification request = request().header("If-Match", "\"" + version + "\"");
        return body == null
                ? request.post(path)
                : request.contentType(ContentType.JSON).body(body).post(path);
    }

    public static Map<String, Object> parade() {
        return Map.of("kind", "PLANNED", "title", Map.of("en", "Santa Claus parade", "fr", "Défilé du père Noël"));
    }
}
