package ca.policecomms.alerts;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What a member of the public does. */
public final class Public {
    private Public() {}

    public static Response subscribe(String email, String language, String... topics) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "language", language, "topics", List.of(topics)))
                .post("/v1/subscriptions");
    }

    /** Subscribes and presses the button of the page that the mail leads to. */
    public static Mailbox subscriber(String language, String... topics) {
        Mailbox mailbox = new Mailbox();
        subscribe(mailbox.address(), language, topics).then().statusCode(202);
        given().accept("text/html")
                .post(Mailbox.path(mailbox.awaitMails(1).getFirst()))
                .then()
                .statusCode(200);
        return mailbox;
    }
}
