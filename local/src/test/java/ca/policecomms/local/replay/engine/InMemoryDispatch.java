package ca.policecomms.local.replay.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The rules of dispatch-service that a replay meets, in memory: keys, versions, states of calls and assignments, one
 * active assignment a unit. Thread-safe, as one lock guards it all.
 */
public final class InMemoryDispatch implements Target {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public final Map<String, ObjectNode> calls = new LinkedHashMap<>();
    public final Map<String, ObjectNode> assignments = new LinkedHashMap<>();
    public final Map<String, ObjectNode> units = new LinkedHashMap<>();
    public final Map<String, ObjectNode> imports = new LinkedHashMap<>();
    public final List<String> notes = new ArrayList<>();
    /** What was applied, in order: reference and act. */
    public final List<String> applied = new ArrayList<>();

    private final Map<String, Answer> answered = new HashMap<>();
    private final Map<String, JsonNode> asked = new HashMap<>();
    /** Forgets keys, as a service does after a while. */
    public boolean forgetful;

    @Override
    public synchronized Answer send(Command command) {
        String key = command.key() == null || forgetful ? null : command.path() + command.key();
        if (key != null && answered.containsKey(key)) {
            return asked.get(key).equals(command.body()) ? answered.get(key) : problem(422, "idempotency-key-reused");
        }
        Answer answer = route(command);
        if (key != null && answer.accepted()) {
            answered.put(key, answer);
            asked.put(key, command.body().deepCopy());
        }
        return answer;
    }

    private Answer route(Command command) {
        String[] parts = command.path().split("\\?")[0].substring(1).split("/");
        boolean get = command.method().equals("GET");
        return switch (parts[0]) {
            case "imports" -> openImport(command);
            case "units" ->
                get ? page(units.values()) : parts.length == 1 ? register(command) : logOn(command, parts[1]);
            case "calls" -> get ? listed(command, parts) : parts.length == 1 ? open(command) : onCall(command, parts);
            case "assignments" -> get ? ok(assignments.get(parts[1])) : onAssignment(command, parts);
            default -> problem(404, "not-found");
        };
    }

    private Answer openImport(Command command) {
        String hash = command.body().path("fileSha256").asText();
        boolean known = imports.containsKey(hash);
        return answer(known ? 200 : 201, imports.computeIfAbsent(hash, key -> entity().put("fileSha256", hash)));
    }

    private Answer register(Command command) {
        String sign = command.body().path("callSign").asText();
        if (units.values().stream()
                .anyMatch(unit -> unit.path("callSign").asText().equals(sign))) {
            return problem(409, "call-sign-in-use");
        }
        ObjectNode unit = entity().put("callSign", sign).put("status", "OFF_DUTY");
        units.put(unit.path("id").asText(), unit);
        return answer(201, unit);
    }

    private Answer logOn(Command command, String id) {
        ObjectNode unit = units.get(id);
        if (stale(command, unit)) {
            return staleAnswer(unit);
        }
        return ok(touch(unit.put("status", "AVAILABLE")));
    }

    private Answer listed(Command command, String[] parts) {
        if (parts.length == 3) {
            return page(ofCall(parts[1]));
        }
        if (parts.length == 2) {
            return ok(calls.get(parts[1]));
        }
        return page(calls.values().stream()
                .filter(call -> asked(command, "importId", call) && asked(command, "state", call))
                .toList());
    }

    private static boolean asked(Command command, String member, ObjectNode call) {
        return !command.path().contains(member + "=")
                || command.path().contains(member + "=" + call.path(member).asText());
    }

    private Answer open(Command command) {
        JsonNode body = command.body();
        for (ObjectNode call : calls.values()) {
            if (call.path("externalRef").equals(body.path("externalRef"))
                    && call.path("importId").equals(body.path("importId"))) {
                return ok(call);
            }
        }
        ObjectNode call = entity().put("state", "INTAKE");
        call.set("externalRef", body.path("externalRef"));
        call.set("importId", body.path("importId"));
        call.putObject("priority").set("current", body.path("priority"));
        calls.put(call.path("id").asText(), call);
        return applied(call, "open", answer(201, call));
    }

    private Answer onCall(Command command, String[] parts) {
        ObjectNode call = calls.get(parts[1]);
        if (parts[2].equals("assignments")) {
            return dispatch(command, call);
        }
        if (parts[2].equals("narrative")) {
            String text = command.body().path("text").asText();
            notes.add(text);
            applied.add(text.split(":")[0] + "/note");
            return answer(201, call);
        }
        if (command.ifMatch() == null) {
            return problem(428, "precondition-required");
        }
        if (stale(command, call)) {
            return staleAnswer(call);
        }
        String state = call.path("state").asText();
        return switch (parts[2]) {
            case "enter" -> move(call, state.equals("INTAKE"), "PENDING", "enter");
            case "cancel" -> move(call, List.of("INTAKE", "PENDING").contains(state), "CANCELLED", "cancel");
            case "close" ->
                openOf(call).isEmpty()
                        ? move(call, state.equals("ACTIVE"), "CLOSED", "close")
                        : problem(409, "open-assignments");
            case "priority" -> {
                ((ObjectNode) call.path("priority"))
                        .set("current", command.body().path("priority"));
                yield applied(call, "priority", ok(touch(call)));
            }
            default -> problem(404, "not-found");
        };
    }

    private Answer move(ObjectNode entity, boolean allowed, String to, String act) {
        if (!allowed) {
            return problem(409, "illegal-transition");
        }
        return applied(entity, act, ok(touch(entity.put("state", to))));
    }

    private Answer dispatch(Command command, ObjectNode call) {
        if (!List.of("PENDING", "ACTIVE").contains(call.path("state").asText())) {
            return problem(409, "illegal-transition");
        }
        ObjectNode unit = units.get(command.body().path("unitIds").path(0).asText());
        String status = unit.path("status").asText();
        if (status.equals("COMMITTED") && !command.body().path("addOn").asBoolean()) {
            return problem(409, "unit-already-committed");
        }
        if (status.equals("OFF_DUTY")) {
            return problem(409, "unit-not-on-duty");
        }
        openOfUnit(unit).forEach(older -> touch(older.put("active", false)));
        ObjectNode assignment = entity().put("state", "DISPATCHED").put("active", true);
        assignment.set("callId", call.path("id"));
        assignment.set("unitId", unit.path("id"));
        assignment.set("externalRef", command.body().path("externalRefs").path(0));
        assignments.put(assignment.path("id").asText(), assignment);
        touch(unit.put("status", "COMMITTED"));
        touch(call.put("state", "ACTIVE"));
        ObjectNode sent = JSON.objectNode();
        sent.putArray("assignments").add(assignment.deepCopy());
        sent.set("call", call.deepCopy());
        return applied(assignment, "dispatch", new Answer(201, sent));
    }

    private Answer onAssignment(Command command, String[] parts) {
        ObjectNode assignment = assignments.get(parts[1]);
        if (stale(command, assignment)) {
            return staleAnswer(assignment);
        }
        String state = assignment.path("state").asText();
        List<String> before = switch (parts[2]) {
            case "enroute" -> List.of("DISPATCHED");
            case "arrive", "cancel" -> List.of("DISPATCHED", "EN_ROUTE");
            case "transport" -> List.of("ON_SCENE");
            case "at-destination" -> List.of("TRANSPORTING");
            default -> List.of("ON_SCENE", "TRANSPORTING", "AT_DESTINATION");
        };
        String to = Map.of(
                        "enroute", "EN_ROUTE",
                        "arrive", "ON_SCENE",
                        "transport", "TRANSPORTING",
                        "at-destination", "AT_DESTINATION",
                        "cancel", "CANCELLED",
                        "clear", "CLEARED")
                .get(parts[2]);
        Answer answer = move(assignment, before.contains(state), to, parts[2]);
        if (answer.accepted() && List.of("CANCELLED", "CLEARED").contains(to)) {
            ended(assignment);
        }
        return answer;
    }

    private void ended(ObjectNode assignment) {
        ObjectNode unit = units.get(assignment.path("unitId").asText());
        boolean wasActive = assignment.path("active").asBoolean();
        assignment.put("active", false);
        List<ObjectNode> left = openOfUnit(unit);
        if (left.isEmpty()) {
            touch(unit.put("status", "AVAILABLE"));
        } else if (wasActive) {
            touch(left.getFirst().put("active", true));
        }
        ObjectNode call = calls.get(assignment.path("callId").asText());
        boolean cleared = ofCall(call.path("id").asText()).stream()
                .anyMatch(each -> each.path("state").asText().equals("CLEARED"));
        if (openOf(call).isEmpty() && !cleared) {
            touch(call.put("state", "PENDING"));
        }
    }

    private List<ObjectNode> ofCall(String callId) {
        return assignments.values().stream()
                .filter(each -> each.path("callId").asText().equals(callId))
                .toList();
    }

    private List<ObjectNode> openOf(ObjectNode call) {
        return ofCall(call.path("id").asText()).stream()
                .filter(InMemoryDispatch::isOpen)
                .toList();
    }

    private List<ObjectNode> openOfUnit(ObjectNode unit) {
        return assignments.values().stream()
                .filter(each -> each.path("unitId").equals(unit.path("id")) && isOpen(each))
                .toList();
    }

    private static boolean isOpen(ObjectNode assignment) {
        return !List.of("CANCELLED", "CLEARED")
                .contains(assignment.path("state").asText());
    }

    private static boolean stale(Command command, ObjectNode entity) {
        return !Objects.equals(command.ifMatch(), entity.path("version").asLong());
    }

    private static Answer staleAnswer(ObjectNode entity) {
        ObjectNode problem = JSON.objectNode().put("code", "stale-version");
        problem.set("current", entity.deepCopy());
        return new Answer(412, problem);
    }

    private Answer applied(ObjectNode entity, String act, Answer answer) {
        applied.add(entity.path("externalRef").asText() + "/" + act);
        return answer;
    }

    private static ObjectNode entity() {
        return JSON.objectNode().put("id", UUID.randomUUID().toString()).put("version", 1);
    }

    private static ObjectNode touch(ObjectNode entity) {
        return entity.put("version", entity.path("version").asLong() + 1);
    }

    private static Answer page(Iterable<ObjectNode> items) {
        ObjectNode page = JSON.objectNode();
        ArrayNode array = page.putArray("items");
        items.forEach(item -> array.add(item.deepCopy()));
        return new Answer(200, page);
    }

    private static Answer ok(ObjectNode entity) {
        return answer(200, entity);
    }

    private static Answer answer(int status, ObjectNode entity) {
        return new Answer(status, entity.deepCopy());
    }

    private static Answer problem(int status, String code) {
        return new Answer(status, JSON.objectNode().put("code", code).put("detail", code));
    }
}
