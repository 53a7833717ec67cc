package ca.policecomms.alerts;

import static io.restassured.RestAssured.given;

import ca.policecomms.commons.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** What staff do over the API. */
public final class Staff {
    private Staff() {}

    public static RequestSpecification author() {
        return as(Role.ALERT_AUTHOR);
    }

    public static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.of("staff-1", role));
    }

    public static JsonPath get(String path) {
        return author().get(path).then().statusCode(200).extract().jsonPath();
    }
}
