package ca.policecomms.dispatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.OpenApiDocuments;
import ca.policecomms.commons.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class OpenApiIT {
    @TestHTTPResource(value = "/openapi", management = true)
    URI document;

    /** Two records of one name: whoever generates a client gets a {@code Reason1}. */
    @Test
    @DisplayName("R12 no two things of the API have one name")
    void names() {
        Set<String> schemas = given().queryParam("format", "json")
                .get(document)
                .jsonPath()
                .<String, Object>getMap("components.schemas")
                .keySet();
        assertThat(schemas)
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\D\\d") && schemas.contains(name.replaceFirst("\\d$", "")));
    }

    @Test
    @DisplayName("R12 the API is what contracts/openapi/dispatch-service.yaml says")
    void kept() {
        OpenApiDocuments.assertKept(
                "dispatch-service",
                given().queryParam("format", "json")
                        .get(document)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
