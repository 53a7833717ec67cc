package ca.policecomms.local.replay.engine;

import ca.policecomms.local.replay.plan.PlannedUnit;
import ca.policecomms.local.replay.plan.ReplayPlan;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Before the first step: the import is opened or found again, what it holds is looked up, units log on. */
final class Preparation {
    private static final int PAGE = 200;

    private final ReplayPlan plan;
    private final Target target;
    private final Crew crew;
    private final Ledger ledger;
    private final Keys keys;

    Preparation(ReplayPlan plan, Target target, Crew crew, Ledger ledger) {
        this.plan = plan;
        this.target = target;
        this.crew = crew;
        this.ledger = ledger;
        this.keys = new Keys(plan.source().sha256());
    }

    /** @return id of the import */
    String run() throws InterruptedException {
        Answer opened = target.send(Command.post("/imports", importBody(), null));
        String importId = accepted("The import", opened).body().path("id").asText();
        if (opened.status() == 200) {
            recall(importId);
        }
        Map<String, JsonNode> known = registered();
        crew.forEach(plan.units(), unit -> ready(unit, known.get(unit.callSign())));
        return importId;
    }

    private ObjectNode importBody() {
        ReplayPlan.Source source = plan.source();
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", source.name())
                .put("fileSha256", source.sha256())
                .put("rows", source.rows())
                .put("zone", source.zone())
                .put("mapping", source.mapping());
    }

    /** What an earlier run of the same file brought about. */
    private void recall(String importId) throws InterruptedException {
        List<JsonNode> open = new ArrayList<>();
        pages("/calls?importId=" + importId, call -> {
            ledger.call(call.path("externalRef").asText(), call);
            if (!Ledger.isOver(Ledger.Seen.of(call))) {
                open.add(call);
            }
        });
        crew.forEach(
                open,
                call -> pages(
                        "/calls/" + call.path("id").asText() + "/assignments",
                        response -> ledger.response(response.path("externalRef").asText(), response)));
    }

    private Map<String, JsonNode> registered() throws InterruptedException {
        List<JsonNode> units = new ArrayList<>();
        pages("/units", units::add);
        return units.stream()
                .collect(Collectors.toMap(unit -> unit.path("callSign").asText(), Function.identity()));
    }

    private void ready(PlannedUnit unit, JsonNode known) throws InterruptedException {
        JsonNode view = known == null ? register(unit) : known;
        if (view.path("status").asText().equals("OFF_DUTY")) {
            view = logOn(unit, view);
        }
        ledger.unit(unit.callSign(), view);
    }

    private JsonNode register(PlannedUnit unit) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("callSign", unit.callSign())
                .put("service", unit.service());
        if (unit.division() != null) {
            body.put("division", unit.division());
        }
        Answer answer = target.send(Command.post("/units", body, keys.of("unit/" + unit.callSign())));
        if (answer.code().equals("call-sign-in-use")) {
            Answer found = target.send(Command.get("/units?callSign=" + unit.callSign()));
            return accepted("The unit " + unit.callSign(), found)
                    .body()
                    .path("items")
                    .path(0);
        }
        return accepted("The unit " + unit.callSign(), answer).body();
    }

    private JsonNode logOn(PlannedUnit unit, JsonNode view) throws InterruptedException {
        long version = view.path("version").asLong();
        String id = view.path("id").asText();
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", "IMPORT");
        // The version makes the key: a unit that went off duty since may log on once more.
        Answer answer = target.send(
                Command.post("/units/" + id + "/logon", body, keys.of("logon/" + unit.callSign() + "/" + version))
                        .matching(version));
        return accepted("The unit " + unit.callSign(), answer).body();
    }

    private void pages(String path, Consumer<JsonNode> each) throws InterruptedException {
        String separator = path.contains("?") ? "&" : "?";
        String cursor = "";
        do {
            String query = path.endsWith("/assignments") ? path : path + separator + "limit=" + PAGE + cursor;
            JsonNode page = accepted(path, target.send(Command.get(query))).body();
            page.path("items").forEach(each);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
    }

    private static Answer accepted(String what, Answer answer) {
        if (!answer.accepted()) {
            throw new PreparationRefused(what, answer);
        }
        return answer;
    }
}
