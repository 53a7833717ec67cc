package ca.policecomms.local.replay.demo;

import ca.policecomms.local.replay.engine.Answer;
import ca.policecomms.local.replay.engine.Command;
import ca.policecomms.local.replay.engine.Target;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends what earlier demos left open, so that their units are free: the new story starts in a quiet town. */
public final class EarlierDemos {
    private static final List<String> OPEN_STATES = List.of("INTAKE", "PENDING", "ACTIVE");
    private static final List<String> THERE = List.of("ON_SCENE", "TRANSPORTING", "AT_DESTINATION");
    private static final List<String> ON_THE_WAY = List.of("STACKED", "DISPATCHED", "ACKNOWLEDGED", "EN_ROUTE");

    private final Target target;

    public EarlierDemos(Target target) {
        this.target = target;
    }

    /** @return how many calls were ended */
    public int end() throws InterruptedException {
        int ended = 0;
        for (JsonNode call : open()) {
            end(call.path("id").asText());
            ended++;
        }
        return ended;
    }

    private List<JsonNode> open() throws InterruptedException {
        List<JsonNode> calls = new ArrayList<>();
        for (String state : OPEN_STATES) {
            String cursor = "";
            do {
                JsonNode page = get("/calls?state=" + state + "&limit=200" + cursor);
                page.path("items").forEach(call -> {
                    if (call.path("externalRef").asText().startsWith(DemoDay.PREFIX)) {
                        calls.add(call);
                    }
                });
                cursor = page.path("next").isTextual()
                        ? "&cursor=" + page.path("next").asText()
                        : "";
            } while (!cursor.isEmpty());
        }
        return calls;
    }

    private void end(String callId) throws InterruptedException {
        for (JsonNode unit : get("/calls/" + callId + "/assignments").path("items")) {
            String state = unit.path("state").asText();
            if (THERE.contains(state)) {
                act("/assignments/", unit, "clear", body().put("disposition", "DEMO_OVER"));
            } else if (ON_THE_WAY.contains(state)) {
                act("/assignments/", unit, "cancel", body().put("reason", "DEMO_OVER"));
            }
        }
        JsonNode call = get("/calls/" + callId);
        Optional<String> primary = cleared(callId);
        if (call.path("state").asText().equals("ACTIVE") && primary.isPresent()) {
            act("/calls/", call, "close", body().put("disposition", "DEMO_OVER").put("primaryUnitId", primary.get()));
        } else {
            act("/calls/", call, "cancel", body().put("reasonCode", "DEMO_OVER"));
        }
    }

    private Optional<String> cleared(String callId) throws InterruptedException {
        for (JsonNode unit : get("/calls/" + callId + "/assignments").path("items")) {
            if (unit.path("state").asText().equals("CLEARED")) {
                return Optional.of(unit.path("unitId").asText());
            }
        }
        return Optional.empty();
    }

    private JsonNode get(String path) throws InterruptedException {
        Answer answer = target.send(Command.get(path));
        if (!answer.accepted()) {
            throw new IllegalStateException(path + " answered " + answer.status() + " " + answer.code());
        }
        return answer.body();
    }

    /** A refusal is no matter: somebody else was faster, and the replay itself says what it cannot do. */
    private void act(String collection, JsonNode entity, String act, ObjectNode body) throws InterruptedException {
        target.send(Command.post(collection + entity.path("id").asText() + "/" + act, body, UUID.randomUUID())
                .matching(entity.path("version").asLong()));
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }
}
