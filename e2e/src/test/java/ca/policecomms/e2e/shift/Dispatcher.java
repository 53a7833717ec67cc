package ca.policecomms.e2e.shift;

import ca.policecomms.e2e.suite.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Sees what waits, sends units and follows them. */
public final class Dispatcher extends Member {
    /** Where all calls of the shift are. */
    private static final String DIVISION = "CITY";

    Dispatcher(String name, Api api) {
        super(name, api);
    }

    /** From where a stream goes on. */
    public long boardPosition() {
        return sees("/board").path("position").asLong();
    }

    /** The calls that wait, in the order in which they are served. */
    public List<String> queue() {
        JsonNode calls = sees("/queue?limit=200&division=" + DIVISION).path("calls");
        return StreamSupport.stream(calls.spliterator(), false)
                .map(each -> each.path("id").asText())
                .toList();
    }

    public Recommended recommendationFor(Call call) {
        return new Recommended(sees(call.path() + "/recommendation").path("recommendation"));
    }

    public void sends(Call call, Unit... units) {
        send(call, Map.of(), units);
    }

    /** Somebody else than recommended, and away from a lesser call. */
    public void takesAway(Unit unit, Call to, String reason) {
        send(to, Map.of("preempt", true, "reasonCode", reason), unit);
    }

    private void send(Call call, Map<String, Object> how, Unit... units) {
        Map<String, Object> order = new HashMap<>(how);
        order.put("unitIds", Arrays.stream(units).map(Unit::id).toList());
        for (JsonNode made : makes(call.path() + "/assignments", order).path("assignments")) {
            Arrays.stream(units)
                    .filter(unit -> unit.id().equals(made.path("unitId").asText()))
                    .forEach(unit ->
                            unit.sentTo(call, "/assignments/" + made.path("id").asText()));
        }
    }

    public JsonNode closes(Call call, String disposition, Unit primary) {
        return does(call.path(), "close", Map.of("disposition", disposition, "primaryUnitId", primary.id()));
    }

    /** The timers that run about a thing. */
    public List<JsonNode> timersOf(String subjectId) {
        return StreamSupport.stream(sees("/board").path("timers").spliterator(), false)
                .filter(timer -> timer.path("subject").asText().equals(subjectId))
                .toList();
    }
}
