package ca.policecomms.alerts;

import static io.restassured.RestAssured.given;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.OpenApiDocuments;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
@QuarkusTestResource(MailResource.class)
class OpenApiIT {
    @TestHTTPResource(value = "/openapi", management = true)
    URI document;

    @Test
    @DisplayName("R12 the API is what contracts/openapi/alerts-service.yaml says")
    void kept() {
        OpenApiDocuments.assertKept(
                "alerts-service",
                given().queryParam("format", "json")
                        .get(document)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
