package ca.policecomms.dispatch.publicincident;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Something is planted in every restricted field that the API and the database have; a call becomes public with it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class RestrictedFieldsIT {
    private static final String CANARY = "Qxzcanary";
    /** Columns that can hold codes, ids and hashes only, by the service's own rules. */
    private static final Set<String> CODES = Set.of(
            "contact.state",
            "contact.kind",
            "contact.adapter",
            "contact.outcome_code",
            "contact.follow_up",
            "contact_fix.place",
            "contact_fix.source",
            "contact_signal.signal",
            "contact_signal.raw_sha256",
            "eido_document.claim_key",
            "eido_document.sha256",
            "eido_document.received_by");

    private final Console callTaker = Console.callTaker();
    private final Console dispatcher = Console.dispatcher();
    private final Console supervisor = Console.supervisor();
    private final List<String> planted = new ArrayList<>();

    @Inject
    DataSource database;

    private String call;

    @BeforeEach
    void live() {
        String leg = canary("leg") + UUID.randomUUID();
        Response offered = callTaker.post(
                "/v1/contacts",
                Map.of(
                        "kind",
                        "EMERGENCY_911",
                        "queue",
                        canary("queue"),
                        "caller",
                        Map.of("name", canary("name"), "phone", canary("phone")),
                        "adapter",
                        "pbx",
                        "externalId",
                        leg));
        offered.then().statusCode(201);
        String contact = "/v1/contacts/" + offered.jsonPath().getString("id");
        callTaker
                .post(contact + "/location", Map.of("place", "CALLER", "text", canary("fix"), "raw", canary("raw-fix")))
                .then()
                .statusCode(201);
        supervisor
                .post(
                        "/v1/contacts/signals/pbx",
                        Map.of(
                                "externalId",
                                leg,
                                "signal",
                                "LOCATION",
                                "vendor",
                                canary("vendor"),
                                "location",
                                Map.of("text", canary("signal-location"))))
                .then()
                .statusCode(200);
        call = aCall(contact.substring("/v1/contacts/".length()));
        String ours = dispatcher.get(call + "/eido").jsonPath().getString("incidentComponent.'$id'");
        supervisor.post("/v1/eido", document(ours)).then().statusCode(200);
        supervisor
                .post("/v1/eido", document(canary("incident") + UUID.randomUUID()))
                .then()
                .statusCode(201);
        callTaker.must(contact, "link", Map.of("callId", call.substring("/v1/calls/".length())));
        callTaker.must(call, "enter", Map.of());
        callTaker
                .post(call + "/narrative", Map.of("text", canary("narrative")))
                .then()
                .statusCode(201);
        dispatcher.must(
                call, "priority", Map.of("priority", 3, "reasonCode", "CALMER", "reason", canary("priority-reason")));
        supervisor.must(call, "major", Map.of("major", true));
        UUID unit = Console.unitOnDuty();
        String assignment = dispatcher.send(call, unit);
        dispatcher.must(assignment, "arrive", Map.of());
        dispatcher.must(assignment, "transport", Map.of("destination", canary("destination")));
        dispatcher.must(assignment, "clear", Map.of("disposition", "REPORT-TAKEN"));
        dispatcher.must(call, "close", Map.of("disposition", "REPORT-TAKEN", "primaryUnitId", unit));
        supervisor.must(call, "reopen", Map.of("reason", canary("reopen-reason")));
        supervisor.must(call, "public-override", Map.of("action", "SUPPRESS", "reason", canary("override-reason")));
    }

    @Test
    @DisplayName("D45 D48 what is planted in every restricted field is kept, and is in no byte of the public topic")
    void nowherePublic() throws SQLException {
        assertThat(new PublicOutbox(database).ofCall(call)).isNotEmpty();
        String everything = new PublicOutbox(database).everything();
        String kept = kept();
        assertThat(planted).allSatisfy(canary -> {
            assertThat(kept).as("%s was planted in vain", canary).contains(canary);
            assertThat(everything).doesNotContainIgnoringCase(canary);
        });
        assertThat(everything).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    @DisplayName("D45 no field of contacts and of other agencies' documents was forgotten")
    void noFieldForgotten() throws SQLException {
        List<String> empty = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet column = connection.createStatement().executeQuery("""
                        select table_name, column_name from information_schema.columns
                        where table_name in ('contact', 'contact_fix', 'contact_signal', 'eido_document')
                          and data_type in ('text', 'jsonb', 'bytea')""")) {
            while (column.next()) {
                String name = column.getString(1) + "." + column.getString(2);
                if (!CODES.contains(name) && !holdsCanary(column.getString(1), column.getString(2))) {
                    empty.add(name);
                }
            }
        }
        assertThat(empty).as("plant something in these, or list them as codes").isEmpty();
    }

    private boolean holdsCanary(String table, String column) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select exists (select from " + table + " where position('" + CANARY + "' in "
                                + readable(column) + ") > 0)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String readable(String column) {
        return column.equals("raw")
                ? "case when pg_typeof(raw) = 'bytea'::regtype then encode(raw::bytea, 'escape') else raw::text end"
                : column + "::text";
    }

    /** All that the service has written down, the public topic aside. */
    private String kept() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String sql : List.of(
                "select row_to_json(c)::text from contact c",
                "select row_to_json(f)::text from contact_fix f",
                "select encode(raw, 'escape') from contact_signal",
                "select raw || findings || incident_id || agency_id from eido_document",
                "select data::text from timeline",
                "select row_to_json(c)::text from call_for_service c",
                "select row_to_json(a)::text from assignment a",
                "select coalesce(override_reason, '') from public_incident",
                "select coalesce(reason, '') || coalesce(details::text, '') from audit")) {
            try (Connection connection = database.getConnection();
                    ResultSet row = connection.createStatement().executeQuery(sql)) {
                while (row.next()) {
                    all.append(row.getString(1)).append('\n');
                }
            }
        }
        return all.toString();
    }

    private String aCall(String contact) {
        Map<String, Object> content = Console.newCall("COLLISION", 2);
        content.put("contactId", contact);
        content.put("caller", Map.of("name", canary("caller")));
        content.put("narrative", canary("first-words"));
        content.put(
                "location",
                Map.of(
                        "text", canary("place"),
                        "civicNumber", 347,
                        "street", canary("street"),
                        "crossStreet", canary("cross"),
                        "unit", canary("unit"),
                        "placeName", canary("place-name"),
                        "municipality", canary("town"),
                        "point", Map.of("lat", 43.6041234, "lon", -77.3861234),
                        "division", "CITY"));
        Response saved = callTaker.post("/v1/calls", content);
        saved.then().statusCode(201);
        return "/v1/calls/" + saved.jsonPath().getString("id");
    }

    /** Full of what the standard does not have. */
    private Map<String, Object> document(String incident) {
        Map<String, Object> document = part(canary("document"), canary("agency"));
        document.put("eidoVersion", "1.0");
        document.put("issuingElementIdentification", canary("element"));
        Map<String, Object> agency = part("agency", "agency");
        agency.put("agencyType", List.of("fire"));
        agency.put("agencyRoleDescriptionRegistryText", List.of("Dispatching"));
        document.put("agencyComponent", List.of(agency));
        document.put("incidentComponent", incident(incident));
        Map<String, Object> note = part("note", "agency");
        note.put("notesActionComments", canary("note"));
        document.put("notesComponent", List.of(note));
        return document;
    }

    private Map<String, Object> incident(String id) {
        Map<String, Object> about = part(id, "agency");
        about.put("incidentTypeCommonRegistryText", "MVA");
        about.put(canary("member"), canary("value"));
        return about;
    }

    private static Map<String, Object> part(String id, String agency) {
        Map<String, Object> part = new HashMap<>();
        part.put("$id", id);
        part.put("lastUpdateTimeStamp", "2026-03-01T12:00:00Z");
        part.put("updatedByAgencyReference", Map.of("$ref", agency));
        return part;
    }

    private String canary(String field) {
        String canary = CANARY + "-" + field + "-" + planted.size();
        planted.add(canary);
        return canary;
    }
}
