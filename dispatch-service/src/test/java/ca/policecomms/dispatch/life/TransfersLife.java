package ca.policecomms.dispatch.life;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Calls are handed to other agencies, which take them or do not. */
final class TransfersLife {
    private final Deeds deeds;

    TransfersLife(Deeds deeds) {
        this.deeds = deeds;
    }

    void live() {
        String accepted = transferred("FIRE");
        for (String step : List.of("ring", "conference")) {
            deeds.act(accepted, step, Map.of());
        }
        deeds.act(accepted, "accept", Map.of("acceptedBy", "Ann Caller"));
        deeds.act(accepted, "complete", Map.of());
        String call = "/v1/calls/" + deeds.supervisor.get(accepted).jsonPath().getString("callId");
        Map<String, Object> diverted = Map.of(
                "transferId", Deeds.id(accepted), "reasonCode", "NOT-OURS", "callerTold", "Ann Caller, they come");
        deeds.act(call, "divert", diverted);
        deeds.act(call, "reopen", Map.of("reason", "more to do"));
        for (String failure : List.of("refuse", "no-answer", "withdraw")) {
            deeds.act(transferred("AMBULANCE"), failure, Map.of("reasonCode", "OVER"));
        }
    }

    private String transferred(String agency) {
        String call = deeds.savedCall("NOISE", 4);
        Response made = deeds.supervisor.post(call + "/transfers", Map.of("agency", agency, "reasonCode", "OUTSIDE"));
        made.then().statusCode(201);
        deeds.did(Deeds.subject(call), "transfer");
        return "/v1/transfers/" + made.jsonPath().getString("id");
    }
}
