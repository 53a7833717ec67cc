package ca.policecomms.dispatch.life;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody rings, is held, is gone, is rung back. */
final class ContactsLife {
    private final Deeds deeds;

    ContactsLife(Deeds deeds) {
        this.deeds = deeds;
    }

    void live() {
        String answered = contact();
        for (String step : List.of("answer", "hold", "resume")) {
            deeds.act(answered, step, Map.of());
        }
        deeds.act(answered, "end", Map.of("outcomeCode", "MISDIAL"));
        String abandoned = contact();
        deeds.act(abandoned, "abandon", Deeds.late());
        deeds.act(abandoned, "callback", Map.of("reached", true, "outcomeCode", "SAFE"));
        String located = contact();
        String call = deeds.savedCall("COLLISION", 3);
        deeds.act(located, "link", Map.of("callId", Deeds.id(call)));
        deeds.callTaker
                .post(located + "/location", Map.of("place", "CALLER", "text", "behind Quux Bakery"))
                .then()
                .statusCode(201);
        deeds.did(Deeds.subject(located), "location");
        Response signal = deeds.supervisor.post(
                "/v1/contacts/signals/pbx-1",
                Map.of("externalId", UUID.randomUUID(), "signal", "ANSWERED", "caller", Map.of("name", "Ann Caller")));
        signal.then().statusCode(201);
        deeds.did("contact/" + signal.jsonPath().getString("contact.id"), "signal");
    }

    private String contact() {
        Map<String, Object> offered = Map.of("kind", "EMERGENCY_911", "queue", "911");
        return deeds.made("/v1/contacts", "contact", deeds.callTaker.post("/v1/contacts", offered));
    }
}
