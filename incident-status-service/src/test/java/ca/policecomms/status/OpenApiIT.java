package ca.policecomms.status;

import static io.restassured.RestAssured.given;

import ca.policecomms.commons.testing.OpenApiDocuments;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@StatusTest
class OpenApiIT {
    @TestHTTPResource(value = "/openapi", management = true)
    URI document;

    @Test
    @DisplayName("R12 the API is what contracts/openapi/incident-status-service.yaml says")
    void kept() {
        OpenApiDocuments.assertKept(
                "incident-status-service",
                given().queryParam("format", "json")
                        .get(document)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
