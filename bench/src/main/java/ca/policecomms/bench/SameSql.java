package ca.policecomms.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The statements that dispatch-service runs to save a call with its narrative, in the same order in one transaction, by
 * plain JDBC: the limit that the service is measured against. Kept in step with the service by hand; the bench compares
 * the rows that both leave behind and says when they differ.
 */
final class SameSql implements ClosedLoop.Operation {
    private static final byte[] EVENT = """
        {"callId":"019ca0b2-8a10-7c3e-9d55-3b1f6a7e2c01","number":"K26-000123","typeCode":"COLLISION","priority":2,\
        "division":"CENTRAL","receivedAt":"2026-03-01T14:05:02Z","occurredAt":"2026-03-01T14:05:09.120Z",\
        "recordedAt":"2026-03-01T14:05:09.120Z","actorId":"018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f",\
        "role":"call-taker","source":"CONSOLE","late":false}\
        """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANSWER = ("{\"id\":\"019ca0b2-8a10-7c3e-9d55-3b1f6a7e2c01\",\"padding\":\""
                    + "x".repeat(900) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    private static final int FACTS = 2;
    private static final List<String> COLUMNS =
            List.of(("advice,caller_name,caller_phone,contact_id,disposition,external_ref,fact_count,"
                            + "import_id,late,location_known,location_text,civic_number,street,cross_street,"
                            + "location_unit,place_name,municipality,latitude,longitude,division,beat,"
                            + "location_verified,major_incident,survivor_id,merged_from,number,officer_initiated,"
                            + "overdue_at,phone_key,primary_unit_id,initial_priority,priority,final_priority,"
                            + "report_number,review_at,road,raised_medical,raised_sexual,raised_domestic,"
                            + "raised_suicide,raised_youth,any_person_under_18,state,received_at,created_at,due_at,"
                            + "entered_at,held_at,released_at,first_dispatched_at,requeued_at,diverted_at,merged_at,"
                            + "cancelled_at,closed_at,reopened_at,ended_at,type_code,version,waiting_since,id")
                    .split(","));
    private static final Map<String, Object> ALWAYS = Map.ofEntries(
            Map.entry("caller_name", "A. Caller"),
            Map.entry("caller_phone", "613-555-0142"),
            Map.entry("fact_count", FACTS),
            Map.entry("late", false),
            Map.entry("location_known", true),
            Map.entry("location_text", "12 Fir Street"),
            Map.entry("civic_number", 12),
            Map.entry("street", "Fir Street"),
            Map.entry("latitude", 44.2312),
            Map.entry("longitude", -76.4812),
            Map.entry("division", "CENTRAL"),
            Map.entry("location_verified", false),
            Map.entry("major_incident", false),
            Map.entry("officer_initiated", false),
            Map.entry("phone_key", UUID.fromString("5b1f0c0e-7d0e-4a55-9c41-3d2f8f0e7a66")),
            Map.entry("initial_priority", 2),
            Map.entry("priority", 2),
            Map.entry("raised_medical", "NO"),
            Map.entry("raised_sexual", "NO"),
            Map.entry("raised_domestic", "NO"),
            Map.entry("raised_suicide", "NO"),
            Map.entry("raised_youth", "NO"),
            Map.entry("any_person_under_18", false),
            Map.entry("state", "INTAKE"),
            Map.entry("type_code", "COLLISION"),
            Map.entry("version", 1));

    private final Connection connection;
    private final Array none;
    private final PreparedStatement claim;
    private final PreparedStatement number;
    private final PreparedStatement timeline;
    private final PreparedStatement outbox;
    private final PreparedStatement audit;
    private final PreparedStatement call;
    private final PreparedStatement cautions;
    private final PreparedStatement complete;

    SameSql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        none = connection.createArrayOf("text", new String[0]);
        claim = connection.prepareStatement("insert into idempotency_key (caller, key, operation, request_hash)"
                + " values (?, ?, ?, ?) on conflict do nothing");
        number = connection.prepareStatement(
                "select nextval('call_number'), set_config('plan_cache_mode', 'auto', true)");
        timeline =
                connection.prepareStatement("insert into timeline (subject_id, number, type, occurred_at, recorded_at,"
                        + " actor, role, position, source, late, late_reason, flags, data, override_reason, kind)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'call')");
        outbox = connection.prepareStatement("insert into outbox (bucket, topic, type, aggregate_id, aggregate_version,"
                + " occurred_at, data, traceparent) values (?, ?, ?, ?, ?, ?, ?, ?)");
        audit = connection.prepareStatement(
                "insert into audit (id, at, actor, actor_name, roles, action, subject, reason,"
                        + " details, trace_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)");
        call = connection.prepareStatement("insert into call_for_service (" + String.join(",", COLUMNS) + ") values (?"
                + ",?".repeat(COLUMNS.size() - 1) + ")");
        cautions = connection.prepareStatement("select id, call_id, civic_number, code, expires_at, fact_count, phone,"
                + " phone_key, premise_key, recorded_at, recorded_by, severity, source, street, text, version"
                + " from caution where expires_at > ? and (premise_key = ? or phone_key = ?)");
        complete = connection.prepareStatement("update idempotency_key set status = ?, location = ?, etag = ?,"
                + " content_type = ?, body = ? where caller = ? and key = ?");
    }

    @Override
    public void run() throws SQLException {
        UUID id = TimeOrderedIds.next();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String key = UUID.randomUUID().toString();
        claimKey(key);
        long next = nextNumber();
        readCautions(now);
        writeTimeline(id, now);
        writeOutbox(id, now);
        writeAudit(id, now);
        completeKey(id, key);
        writeCall(id, "B-" + next, now);
        connection.commit();
    }

    private void claimKey(String key) throws SQLException {
        claim.setString(1, "bench");
        claim.setString(2, key);
        claim.setString(3, "POST /v1/calls");
        claim.setBytes(4, new byte[32]);
        claim.executeUpdate();
    }

    private long nextNumber() throws SQLException {
        try (ResultSet row = number.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void readCautions(OffsetDateTime now) throws SQLException {
        cautions.setObject(1, now);
        cautions.setString(2, "12 FIR ST");
        cautions.setString(3, "6135550142");
        try (ResultSet row = cautions.executeQuery()) {
            while (row.next()) {
                throw new SQLException("nobody warned of this place");
            }
        }
    }

    /** Every column, as the service writes them: most are null. */
    private void writeCall(UUID id, String number, OffsetDateTime now) throws SQLException {
        Map<String, Object> values = new HashMap<>(ALWAYS);
        values.put("id", id);
        values.put("number", number);
        values.put("received_at", now);
        values.put("created_at", now);
        values.put("advice", none);
        values.put("road", none);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Object value = values.get(COLUMNS.get(i));
            if (value == null) {
                call.setNull(i + 1, Types.NULL);
            } else {
                call.setObject(i + 1, value);
            }
        }
        call.executeUpdate();
    }

    private void writeTimeline(UUID id, OffsetDateTime now) throws SQLException {
        for (int i = 1; i <= FACTS; i++) {
            timeline.setObject(1, id);
            timeline.setLong(2, i);
            timeline.setString(3, i == 1 ? "call.received" : "call.updated");
            timeline.setObject(4, now);
            timeline.setObject(5, now);
            timeline.setString(6, "018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f");
            timeline.setString(7, "call-taker");
            timeline.setString(8, null);
            timeline.setString(9, "CONSOLE");
            timeline.setBoolean(10, false);
            timeline.setString(11, null);
            timeline.setArray(12, connection.createArrayOf("text", new String[0]));
            timeline.setString(13, new String(EVENT, StandardCharsets.UTF_8));
            timeline.setString(14, null);
            timeline.addBatch();
        }
        timeline.executeBatch();
    }

    private void writeOutbox(UUID id, OffsetDateTime now) throws SQLException {
        for (int i = 1; i <= FACTS; i++) {
            outbox.setShort(1, (short) (id.hashCode() & 15));
            outbox.setString(2, "dispatch.calls.v1");
            outbox.setString(3, i == 1 ? "dispatch.call.received.v1" : "dispatch.call.updated.v1");
            outbox.setObject(4, id);
            outbox.setLong(5, i);
            outbox.setObject(6, now);
            outbox.setBytes(7, EVENT);
            outbox.setString(8, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
            outbox.addBatch();
        }
        outbox.executeBatch();
    }

    private void writeAudit(UUID id, OffsetDateTime now) throws SQLException {
        audit.setObject(1, UUID.randomUUID());
        audit.setObject(2, now);
        audit.setString(3, "018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f");
        audit.setString(4, "service-account-replay");
        audit.setArray(5, connection.createArrayOf("text", new String[] {"call-taker"}));
        audit.setString(6, "call.received");
        audit.setString(7, "call/" + id);
        audit.setString(8, null);
        audit.setString(9, "{\"facts\":\"1+2\"}");
        audit.setString(10, "0af7651916cd43dd8448eb211c80319c");
        audit.executeUpdate();
    }

    private void completeKey(UUID id, String key) throws SQLException {
        complete.setInt(1, 201);
        complete.setString(2, "/v1/calls/" + id);
        complete.setString(3, "\"1\"");
        complete.setString(4, "application/json");
        complete.setBytes(5, ANSWER);
        complete.setString(6, "bench");
        complete.setString(7, key);
        complete.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
