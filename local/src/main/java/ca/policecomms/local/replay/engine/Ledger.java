package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.Step;
import ca.policecomms.local.replay.plan.StepKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the service last said of each call, response and unit of the plan. */
final class Ledger {
    private static final Set<String> CALL_OVER = Set.of("CLOSED", "CANCELLED", "DIVERTED", "MERGED");
    private static final Set<String> RESPONSE_OVER = Set.of("CLEARED", "CANCELLED", "DECLINED", "PREEMPTED");
    private static final List<String> STAGES =
            List.of("STACKED", "DISPATCHED", "ACKNOWLEDGED", "EN_ROUTE", "ON_SCENE", "TRANSPORTING", "AT_DESTINATION");

    /** An entity as last seen. */
    record Seen(String id, long version, String state, Integer priority) {
        static Seen of(JsonNode view) {
            JsonNode priority = view.path("priority").path("current");
            return new Seen(
                    view.path("id").asText(),
                    view.path("version").asLong(),
                    view.path("state").asText(view.path("status").asText()),
                    priority.isInt() ? (Integer) priority.intValue() : null);
        }
    }

    private final Map<String, Seen> calls = new ConcurrentHashMap<>();
    private final Map<String, Seen> responses = new ConcurrentHashMap<>();
    private final Map<String, Seen> units = new ConcurrentHashMap<>();

    void call(String ref, JsonNode view) {
        calls.put(ref, Seen.of(view));
    }

    void response(String ref, JsonNode view) {
        responses.put(ref, Seen.of(view));
    }

    void unit(String callSign, JsonNode view) {
        units.put(callSign, Seen.of(view));
    }

    Optional<Seen> call(String ref) {
        return Optional.ofNullable(calls.get(ref));
    }

    Optional<Seen> response(String ref) {
        return Optional.ofNullable(responses.get(ref));
    }

    Optional<Seen> unit(String callSign) {
        return Optional.ofNullable(units.get(callSign));
    }

    static boolean isOver(Seen call) {
        return CALL_OVER.contains(call.state());
    }

    /** Whether the step's effect is there, whoever brought it about. */
    boolean shows(Step step) {
        Optional<Seen> call = call(step.call().ref());
        if (call.isEmpty()) {
            return false;
        }
        if (isOver(call.get())) {
            return true;
        }
        return switch (step.kind()) {
            case OPEN_CALL -> true;
            case ENTER_QUEUE -> !call.get().state().equals("INTAKE");
            case CHANGE_PRIORITY ->
                call.get().priority() != null
                        && call.get().priority() == step.call().finalPriority();
            case CLOSE_CALL, CANCEL_CALL -> false;
            default ->
                response(step.ref()).filter(seen -> shows(seen, step.kind())).isPresent();
        };
    }

    private static boolean shows(Seen response, StepKind kind) {
        if (RESPONSE_OVER.contains(response.state())) {
            return true;
        }
        int stage = STAGES.indexOf(response.state());
        return switch (kind) {
            case DISPATCH -> true;
            case EN_ROUTE -> stage >= STAGES.indexOf("EN_ROUTE");
            case ARRIVE -> stage >= STAGES.indexOf("ON_SCENE");
            case TRANSPORT -> stage >= STAGES.indexOf("TRANSPORTING");
            case REACH_DESTINATION -> stage >= STAGES.indexOf("AT_DESTINATION");
            default -> false;
        };
    }
}
