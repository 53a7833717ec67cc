package ca.policecomms.bench;

import ca.policecomms.bench.DispatchApi.Answer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Dispatchers who all want one unit at the same moment, each for another call, round after round. */
final class Rivals {
    private static final int CONFLICT = 409;

    private final DispatchApi api;
    private final List<String> calls = new ArrayList<>();
    private final String unit;

    Rivals(DispatchApi api, int rivals) {
        this.api = api;
        String sign = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        JsonObject made = DispatchApi.wait(api.post(
                        "/v1/units", new JsonObject().put("callSign", sign).put("service", "POLICE")))
                .require();
        unit = made.getString("id");
        DispatchApi.wait(api.act(
                        "/v1/units/" + unit + "/logon",
                        made.getLong("version"),
                        new JsonObject().put("reason", "BENCH")))
                .require();
        for (int i = 0; i < rivals; i++) {
            calls.add(pending());
        }
    }

    private String pending() {
        JsonObject saved = DispatchApi.wait(api.post("/v1/calls", Shift.call())).require();
        String path = "/v1/calls/" + saved.getString("id");
        DispatchApi.wait(api.act(path + "/enter", saved.getLong("version"), new JsonObject()))
                .require();
        return path;
    }

    /** @return what went otherwise than one win and all others refused; empty when all rounds were right */
    List<String> run(int rounds) {
        List<String> wrong = new ArrayList<>();
        JsonObject order = new JsonObject().put("unitIds", new JsonArray().add(unit));
        for (int round = 0; round < rounds; round++) {
            List<Future<Answer>> asked = calls.stream()
                    .map(call -> api.post(call + "/assignments", order))
                    .toList();
            List<Answer> answers = asked.stream().map(DispatchApi::wait).toList();
            List<Answer> won = answers.stream().filter(Answer::good).toList();
            long refused = answers.stream()
                    .filter(answer -> answer.status() == CONFLICT)
                    .count();
            if (won.size() != 1 || refused != calls.size() - 1) {
                wrong.add("round " + round + ": " + won.size() + " won, " + refused + " refused of " + calls.size());
            }
            for (Answer each : won) {
                JsonObject assignment = each.body().getJsonArray("assignments").getJsonObject(0);
                DispatchApi.wait(api.act(
                                "/v1/assignments/" + assignment.getString("id") + "/cancel",
                                assignment.getLong("version"),
                                new JsonObject().put("reason", "BENCH")))
                        .require();
            }
        }
        return wrong;
    }
}
