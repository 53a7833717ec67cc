package ca.policecomms.dispatch.life;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.dispatch.Console;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records system is asked, a warrant is confirmed, another agency tells of an incident. */
final class RecordsLife {
    private final Deeds deeds;

    RecordsLife(Deeds deeds) {
        this.deeds = deeds;
    }

    void live(String call) {
        for (String collection : List.of("/v1/queries", "/v1/orders")) {
            String settled = asked(collection, call);
            step(settled, "take", Map.of());
            step(settled, "relay", Map.of());
            String open = asked(collection, call);
            step(open, "answer", Map.of("outcome", "NO_HIT"));
            step(asked(collection, call), "withdraw", Map.of("reasonCode", "OVER"));
        }
        warrant(call);
        document();
    }

    /** By an officer at a terminal: nobody has taken charge of it. */
    private String asked(String collection, String call) {
        Map<String, Object> question =
                new HashMap<>(Map.of("callId", Deeds.id(call), "reason", "vehicle at the scene"));
        if (collection.endsWith("queries")) {
            question.put("kind", "PLATE");
            question.put("criteria", Map.of("plate", "CANARY1"));
        } else {
            question.put("criteria", Map.of("surname", "Quist"));
        }
        Response asked = Console.officer("officer-of-a-life").post(collection, question);
        assertThat(asked.statusCode()).as(asked.asString()).isIn(201, 202);
        String id = asked.jsonPath().getString("id");
        deeds.did("query/" + id, "ask");
        return collection + "/" + id;
    }

    /** The records system may be as quick: then there is nothing to answer or withdraw any more. */
    private void step(String query, String act, Map<String, ?> body) {
        Response done = deeds.supervisor.act(query + "/" + act, deeds.supervisor.version(query), body);
        assertThat(done.statusCode()).as(act + done.asString()).isIn(200, 409, 412);
        if (done.statusCode() == 200) {
            deeds.did(Deeds.subject(query), act);
        }
    }

    private void warrant(String call) {
        Map<String, Object> hit = Map.of(
                "callId", Deeds.id(call),
                "urgency", "URGENT",
                "warrantReference", "W-1",
                "agency", "Port Alder Police",
                "limit", Map.of("scope", "CANADA"));
        Response opened = deeds.callTaker.post("/v1/warrant-confirmations", hit);
        String warrant = deeds.made("/v1/warrant-confirmations", "warrant-confirmation", opened);
        deeds.act(deeds.callTaker, warrant, "request", Map.of());
        deeds.act(warrant, "second-check", Map.of("identityMatches", true, "withinLimit", true));
        deeds.act(warrant, "answer", Map.of("outcome", "CONFIRMED", "agencyMember", "Sgt. Canary"));
        deeds.act(warrant, "relay", Map.of());
        deeds.act(warrant, "acknowledge", Map.of());
    }

    private void document() {
        Map<String, Object> document = part("urn:emergency:uid:eido:1:life.example.ca");
        document.put("eidoVersion", "1.0");
        document.put("issuingElementIdentification", "cad.life.example.ca");
        Map<String, Object> agency = part("life.example.ca");
        agency.put("agencyType", List.of("fire"));
        agency.put("agencyRoleDescriptionRegistryText", List.of("Dispatching"));
        document.put("agencyComponent", List.of(agency));
        Map<String, Object> incident = part("urn:emergency:uid:incidentid:" + UUID.randomUUID() + ":life.example.ca");
        incident.put("incidentTypeCommonRegistryText", "MVA");
        document.put("incidentComponent", incident);
        Response taken = deeds.supervisor.post("/v1/eido", document);
        taken.then().statusCode(201);
        deeds.did("call/" + taken.jsonPath().getString("call.id"), "eido");
    }

    private static Map<String, Object> part(String id) {
        return new HashMap<>(Map.of(
                "$id",
                id,
                "lastUpdateTimeStamp",
                "2026-03-01T12:00:00Z",
                "updatedByAgencyReference",
                Map.of("$ref", "life.example.ca")));
    }
}
