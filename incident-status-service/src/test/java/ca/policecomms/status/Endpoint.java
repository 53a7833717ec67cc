package ca.policecomms.status;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Every writing endpoint with a body: who may, and a body that is right but for the id in the path. */
public record Endpoint(String method, String path, Staff by, Map<String, ?> good, boolean matched) {

    ValidatableResponse send(Staff who, String body, String ifMatch, String key) {
        RequestSpecification request = given().contentType(ContentType.JSON);
        if (who != null) {
            request.auth().oauth2(who.token());
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(body).request(method, path).then();
    }

    ValidatableResponse send(String body) {
        return send(by, body, matched ? "\"1\"" : null, null);
    }

    @Override
    public String toString() {
        return method + " " + path.replace(Endpoints.ID, "{id}");
    }
}
