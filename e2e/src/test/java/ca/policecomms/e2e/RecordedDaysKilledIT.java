package ca.policecomms.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.e2e.suite.Api;
import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.plan.ReplayPlan;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What {@code kill -9} of one part after the other leaves of the calls that flowed meanwhile: all that was acknowledged,
 * nothing twice. The same calls, imported while nothing is killed, say what has to come out.
 */
@Order(2)
class RecordedDaysKilledIT {
    private static final int CALLS = 400;

    private final RunningSuite suite = RunningSuite.get();

    @Test
    @DisplayName(
            "D56 kill -9 of every part in turn: no acknowledged write lost, no effect twice, order kept, counts equal")
    void killed() throws Exception {
        RecordedDays.Disturbed disturbed = RecordedDays.disturbed(suite);
        assertThat(disturbed.killed()).hasSize(7);
        assertThat(disturbed.result().refused()).isEmpty();
        ReplayPlan first = RecordedDays.plan(suite).first(CALLS);
        Map<String, String> quiet = histories(RecordedDays.replay(suite, as(first, "quiet"), Listener.SILENT));
        Map<String, String> killed = histories(disturbed.result());
        assertThat(quiet).hasSize(CALLS);
        quiet.forEach((call, history) -> assertThat(killed.get(call)).as(call).isEqualTo(history));
        everythingArrives();
        JsonNode verified = Api.as(suite, "auditor")
                .get("/api/dispatch/v1/audit/verify")
                .must(200)
                .body();
        assertThat(verified.path("intact").asBoolean()).as(verified.toString()).isTrue();
    }

    /** The same calls under another name: an import of its own. */
    private static ReplayPlan as(ReplayPlan plan, String name) {
        ReplayPlan.Source source = plan.source();
        String digest = (UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString()
                        + UUID.nameUUIDFromBytes(("digest of " + name).getBytes(StandardCharsets.UTF_8)))
                .replace("-", "");
        return new ReplayPlan(
                new ReplayPlan.Source(
                        name,
                        digest,
                        source.rows(),
                        source.zone(),
                        source.mapping(),
                        source.outcomes(),
                        source.lateReason()),
                plan.units(),
                plan.calls(),
                plan.steps());
    }

    /**
     * What happened to each call of an import, by its reference: the types of its facts in their order, and when each was
     * if the file says so. Calls of years ago are past their retention: what the service forgets of them, whenever it
     * comes to it, is not of the import.
     */
    private Map<String, String> histories(ReplayResult replayed) throws SQLException {
        Map<String, String> histories = new TreeMap<>();
        try (Connection connection = suite.database("dispatch");
                PreparedStatement select = connection.prepareStatement("""
                        select c.external_ref, c.state || ': ' || string_agg(
                            t.type || case when t.occurred_at < ?::timestamptz then ' ' || t.occurred_at else '' end,
                            ', ' order by t.number)
                        from call_for_service c join timeline t on t.subject_id = c.id
                        where c.import_id = ?::uuid
                            and coalesce(t.data->>'reasonCode', '') not in ('CALLER_ERASED', 'PLACE_ERASED')
                        group by c.id""")) {
            select.setString(1, Instant.now().minus(Duration.ofDays(365)).toString());
            select.setString(2, replayed.importId());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    histories.put(row.getString(1), row.getString(2));
                }
            }
        }
        return histories;
    }

    /** All facts are on the topic, and all public incidents that dispatch keeps are held by the media desk. */
    private void everythingArrives() {
        EventOrder.assertAllArrive(suite, 60);
        RunningSuite.await(60, "every public incident at the media desk", () -> {
            try {
                return suite.count("media", "select count(*) from public_incident")
                        == suite.count(
                                "dispatch", "select count(*) from public_incident where published_at is not null");
            } catch (IllegalStateException starting) {
                return false;
            }
        });
        assertThat(suite.count("media", "select count(*) from inbox_parked")).isZero();
    }
}
