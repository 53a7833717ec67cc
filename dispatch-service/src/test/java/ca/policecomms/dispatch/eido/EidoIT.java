package ca.policecomms.dispatch.eido;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Outboxed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class EidoIT {
    private static final int RIVALS = 12;
    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console agency = Console.supervisor();

    @Inject
    DataSource database;

    @Test
    @DisplayName("D52 a call with contacts, units and words is exported by id and by number, and validates")
    void exported() {
        String contact = callTaker
                .post("/v1/contacts", Map.of("kind", "EMERGENCY_911", "caller", Map.of("phone", "613 555 0100")))
                .jsonPath()
                .getString("id");
        Map<String, Object> content = Console.newCall("COLLISION", 1);
        content.put("contactId", contact);
        content.put("caller", Map.of("name", "Ann <Caller> & Sons", "phone", "613-555-0142"));
        content.put("narrative", "two cars, one \"burning\"\nsecond line");
        Response saved = callTaker.post("/v1/calls", content);
        saved.then().statusCode(201);
        String call = "/v1/calls/" + saved.jsonPath().getString("id");
        callTaker.must(call, "enter", Map.of());
        dispatcher.send(call, Console.unitOnDuty());

        Response byId = dispatcher.get(call + "/eido");
        byId.then()
                .statusCode(200)
                .body("incidentComponent.incidentCommonPriorityNumber", equalTo(9))
                .body("incidentComponent.incidentTypeCommonRegistryText", equalTo("MVA"))
                .body(
                        "incidentComponent.internalIncidentId",
                        equalTo(saved.jsonPath().getString("number")))
                .body("callComponent", hasSize(1))
                .body("emergencyResourceComponent", hasSize(1))
                .body("notesComponent.notesActionComments", hasItem("two cars, one \"burning\"<br>second line"));
        Response byNumber = dispatcher.get("/v1/calls/" + saved.jsonPath().getString("number") + "/eido");
        byNumber.then()
                .statusCode(200)
                .body("incidentComponent.'$id'", equalTo(byId.jsonPath().getString("incidentComponent.'$id'")));
        assertProblem(dispatcher.get("/v1/calls/K26-999999/eido").then(), 404, "not-found");
        assertProblem(Console.stranger().get(call + "/eido").then(), 403, "role-forbidden");
        EidoSchema.assumeThere();
        EidoSchema.assertValid(byId.asString());
    }

    @Test
    @DisplayName("D52 a document opens a call in intake, is kept as it came, and the same again changes nothing")
    void opens() {
        String incident = "urn:emergency:uid:incidentid:" + UUID.randomUUID() + ":fire.example.ca";
        Map<String, Object> document = document(incident, "2026-03-01T12:00:00Z");
        document.put("vendorPart", Map.of("colour", "red"));
        Response opened = agency.post("/v1/eido", document);
        opened.then()
                .statusCode(201)
                .body("created", equalTo(true))
                .body("call.state", equalTo("INTAKE"))
                .body("call.typeCode", equalTo("COLLISION"))
                .body("call.priority.current", equalTo(1))
                .body("findings.path", hasItem("vendorPart"));
        String call = "/v1/calls/" + opened.jsonPath().getString("call.id");
        assertThat(opened.header("Location")).endsWith(call);
        List<String> timeline = types(call);

        agency.post("/v1/eido", document)
                .then()
                .statusCode(200)
                .body("repeated", equalTo(true))
                .body("call.version", equalTo(opened.jsonPath().getInt("call.version")))
                .body("documentId", equalTo(opened.jsonPath().getString("documentId")));
        assertThat(types(call)).isEqualTo(timeline);
        dispatcher
                .get(call + "/eido/received")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].raw", containsString("vendorPart"))
                .body("[0].agencyId", equalTo("fire.example.ca"));
    }

    @Test
    @DisplayName("D52 D12 what another agency tells of an incident whose call was merged goes to the call that goes on")
    void merged() {
        String incident = "urn:emergency:uid:incidentid:" + UUID.randomUUID() + ":fire.example.ca";
        String call = "/v1/calls/"
                + agency.post("/v1/eido", document(incident, "2026-03-01T12:00:00Z"))
                        .jsonPath()
                        .getString("call.id");
        String survivor = callTaker.savedCall("COLLISION", 3);
        String survivorId = survivor.substring("/v1/calls/".length());
        dispatcher.must(call, "merge", Map.of("survivorId", survivorId, "reasonCode", "SAME-EVENT"));
        List<String> before = types(call);
        agency.post("/v1/eido", document(incident, "2026-03-01T12:05:00Z"))
                .then()
                .statusCode(200)
                .body("created", equalTo(false))
                .body("call.id", equalTo(survivorId));
        assertThat(types(call)).isEqualTo(before);
        assertThat(dispatcher.get(survivor + "/timeline").jsonPath().getList("items.data.reasonCode"))
                .contains("EIDO_RECEIVED");
        assertThat(dispatcher.get(survivor + "/eido/received").jsonPath().getList("$"))
                .hasSize(1);
    }

    @Test
    @DisplayName("D52 a later document fills in what we do not know and overwrites nothing of ours")
    void updates() {
        String incident = "urn:emergency:uid:incidentid:" + UUID.randomUUID() + ":fire.example.ca";
        Map<String, Object> first = document(incident, "2026-03-01T12:00:00Z");
        incidentOf(first).put("incidentTypeCommonRegistryText", "MARTIANS");
        incidentOf(first).remove("incidentCommonPriorityNumber");
        String call = "/v1/calls/" + agency.post("/v1/eido", first).jsonPath().getString("call.id");
        callTaker
                .request()
                .header("If-Match", "\"" + callTaker.version(call) + "\"")
                .body(Map.of("caller", Map.of("name", "Our Own Words")))
                .patch(call)
                .then()
                .statusCode(200);

        Map<String, Object> second = document(incident, "2026-03-01T12:05:00Z");
        Map<String, Object> person = part("person-1");
        person.put("personIncidentRoleRegistryText", List.of("Caller"));
        person.put(
                "ncPersonComponent",
                Map.of("name", List.of(Map.of("personFullName", List.of(Map.of("value", "Their Words"))))));
        second.put("personComponent", List.of(person));
        incidentOf(second).put("personReference", List.of(Map.of("$ref", "person-1")));
        second.put("notesComponent", List.of(note("smoke seen")));
        agency.post("/v1/eido", second)
                .then()
                .statusCode(200)
                .body("created", equalTo(false))
                .body("call.typeCode", equalTo("COLLISION"))
                .body("call.priority.current", equalTo(1))
                .body("call.caller.name", equalTo("Our Own Words"))
                .body("findings.kind", hasItem("CONFLICT"));

        Map<String, Object> older = document(incident, "2026-03-01T11:00:00Z");
        older.put("notesComponent", List.of(note("smoke seen")));
        agency.post("/v1/eido", older).then().statusCode(200).body("findings.kind", hasItem("OUTDATED"));
        List<String> words = dispatcher.get(call + "/timeline").jsonPath().getList("items.data.narrative");
        assertThat(words.stream().filter("smoke seen"::equals)).hasSize(1);
    }

    @Test
    @DisplayName("D52 a document about a call of ours updates that call")
    void ours() {
        String call = callTaker.savedCall("UNKNOWN", 3);
        String incident = dispatcher.get(call + "/eido").jsonPath().getString("incidentComponent.'$id'");
        Map<String, Object> document = document(incident, "2026-03-01T12:00:00Z");
        agency.post("/v1/eido", document)
                .then()
                .statusCode(200)
                .body("call.id", equalTo(call.substring("/v1/calls/".length())))
                .body("call.typeCode", equalTo("COLLISION"))
                .body("call.priority.current", equalTo(3));
    }

    @Test
    @DisplayName("D52 the same document at once, and different ones about one incident at once, make one call")
    void rivals() throws Exception {
        String incident = "urn:emergency:uid:incidentid:" + UUID.randomUUID() + ":fire.example.ca";
        List<Response> answers = atOnce(IntStream.range(0, RIVALS)
                .mapToObj(i -> (Callable<Response>)
                        () -> agency.post("/v1/eido", document(incident, "2026-03-01T12:0" + i % 3 + ":00Z")))
                .toList());
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(200, 201));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("call.id"))
                .containsOnly(answers.getFirst().jsonPath().getString("call.id"));
        assertThat(answers.stream().filter(answer -> answer.jsonPath().getBoolean("repeated")))
                .hasSize(RIVALS - 3);
    }

    @Test
    @DisplayName("D52 D56 a malformed document is refused with the names of its fields, and nothing is kept")
    void malformed() {
        Map<String, Object> document = document("urn:emergency:uid:incidentid:1:a.example.ca", "yesterday");
        document.remove("eidoVersion");
        document.put("callComponent", List.of(Map.of("$id", "c")));
        agency.post("/v1/eido", document)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body(
                        "violations.field",
                        hasItems("lastUpdateTimeStamp", "eidoVersion", "callComponent[0].callStartTimestamp"));
        for (String body : List.of("", "[]", "null", "{\"a\":", "{\"$id\":\"a\",\"$id\":\"b\"}", "\"text\"")) {
            assertProblem(agency.post("/v1/eido", body).then(), 400, "invalid-request");
        }
        Map<String, Object> odd = document("a\u0000b", "2026-03-01T12:00:00Z");
        assertProblem(agency.post("/v1/eido", odd).then(), 400, "invalid-request")
                .naming("incidentComponent.$id");
        assertProblem(Console.stranger().post("/v1/eido", document).then(), 403, "role-forbidden");
    }

    @Test
    @DisplayName("D45 nothing of a document is in any event")
    void nothingOfItInEvents() throws SQLException {
        Map<String, Object> document = document(
                "urn:emergency:uid:incidentid:" + UUID.randomUUID() + ":fire.example.ca", "2026-03-01T12:00:00Z");
        document.put("notesComponent", List.of(note("Quillfeather bleeds")));
        agency.post("/v1/eido", document).then().statusCode(201);
        assertThat(Outboxed.all(database))
                .extracting(Outboxed::json)
                .noneMatch(json -> json.contains("Quillfeather") || json.contains("fire.example.ca"));
    }

    private List<String> types(String call) {
        return dispatcher.get(call + "/timeline").jsonPath().getList("items.type");
    }

    private static Map<String, Object> incidentOf(Map<String, Object> document) {
        @SuppressWarnings("unchecked")
        Map<String, Object> incident = (Map<String, Object>) document.get("incidentComponent");
        return incident;
    }

    private static Map<String, Object> document(String incidentId, String updated) {
        Map<String, Object> document = part("urn:emergency:uid:eido:1:fire.example.ca");
        document.put("lastUpdateTimeStamp", updated);
        document.put("eidoVersion", "1.0");
        document.put("issuingElementIdentification", "cad.fire.example.ca");
        Map<String, Object> agency = part("fire.example.ca");
        agency.put("agencyType", List.of("fire"));
        agency.put("agencyRoleDescriptionRegistryText", List.of("Dispatching"));
        document.put("agencyComponent", List.of(agency));
        Map<String, Object> incident = part(incidentId);
        incident.put("incidentTypeCommonRegistryText", "MVA");
        incident.put("incidentCommonPriorityNumber", 9);
        document.put("incidentComponent", incident);
        return document;
    }

    private static Map<String, Object> note(String text) {
        Map<String, Object> note = part("note-" + UUID.randomUUID());
        note.put("notesActionComments", text);
        return note;
    }

    private static Map<String, Object> part(String id) {
        Map<String, Object> part = new HashMap<>();
        part.put("$id", id);
        part.put("lastUpdateTimeStamp", "2026-03-01T12:00:00Z");
        part.put("updatedByAgencyReference", Map.of("$ref", "fire.example.ca"));
        return part;
    }

    private static List<Response> atOnce(List<Callable<Response>> commands) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> running =
                    commands.stream().map(threads::submit).toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
