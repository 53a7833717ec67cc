package ca.policecomms.dispatch.life;

import ca.policecomms.commons.testing.Requests;
import ca.policecomms.dispatch.Console;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Calls are taken, asked about, held, merged, and end. */
final class CallsLife {
    private final Deeds deeds;

    CallsLife(Deeds deeds) {
        this.deeds = deeds;
    }

    void live() {
        questions();
        merges();
        scheduled();
        publicly();
    }

    /** Saved, amended, entered, held and released; in the queue. */
    String queued() {
        Map<String, Object> content = Console.newCall("COLLISION", 3);
        content.put("narrative", "two cars");
        content.put("caller", Map.of("name", "Ann Caller", "phone", "613-555-0100"));
        String call = deeds.made("/v1/calls", "call", deeds.callTaker.post("/v1/calls", content));
        told(call, "narrative", Map.of("text", "a third car"));
        told(call, "narrative", Map.of("text", "no third car", "supersedes", 2));
        deeds.amend(call, Map.of("location", Map.of("text", "at the corner", "division", "CITY", "beat", "B1")));
        deeds.act(call, "enter", Map.of());
        deeds.act(call, "priority", Map.of("priority", 2, "reasonCode", "INJURY"));
        deeds.act(call, "hold", Map.of("reason", "LATER", "reviewAt", Deeds.soon()));
        deeds.act(call, "release", Map.of());
        reviewComesDue(call);
        deeds.act(call, "major", Map.of("major", true));
        deeds.act(call, "test", Map.of("test", true));
        deeds.act(call, "test", Map.of("test", false));
        String ended = deeds.savedCall("UNKNOWN", 4);
        deeds.act(ended, "enter", Map.of("confirmUnknown", true));
        deeds.act(ended, "cancel", Map.of("reasonCode", "CALLER-CANCELLED"));
        return call;
    }

    /** Held again, and nobody takes it back: it comes back by itself. */
    private void reviewComesDue(String call) {
        String review = Instant.now().plusSeconds(2).toString();
        deeds.act(call, "hold", Map.of("reason", "LATER", "reviewAt", review));
        waits(call);
    }

    private void questions() {
        String call = deeds.savedCall("NOISE", 4);
        Map<String, Object> seen = Map.of("question", "WEAPONS", "outcome", "ANSWERED", "value", "SEEN");
        Map<String, Object> what = Map.of("question", "HAPPENED", "outcome", "ANSWERED", "value", "Ann Caller fell");
        Map<String, Object> declined = Map.of("question", "INJURIES", "outcome", "DECLINED");
        told(call, "answers", Map.of("answers", List.of(seen, what, declined)));
        told(call, "persons", Map.of("role", "VICTIM", "name", "Ann Caller", "phone", "613-555-0100", "age", 9));
        told(call, "vehicles", Map.of("role", "FLED", "plate", "ABCD 123"));
    }

    private void merges() {
        String survivor = deeds.savedCall("NOISE", 4);
        String merged = deeds.savedCall("NOISE", 3);
        deeds.act(merged, "link", Map.of("callId", Deeds.id(survivor), "relation", "RELATED"));
        deeds.did(Deeds.subject(survivor), "link");
        deeds.act(survivor, "enter", Map.of());
        deeds.act(merged, "enter", Map.of());
        String sent = deeds.send(merged, Map.of("unitIds", List.of(deeds.unit())));
        deeds.act(merged, "merge", Map.of("survivorId", Deeds.id(survivor), "reasonCode", "SAME-EVENT"));
        deeds.did(Deeds.subject(survivor), "merge");
        deeds.act(sent, "arrive", Map.of());
        deeds.act(sent, "clear", Map.of("disposition", "DONE"));
        deeds.act(merged, "split", Map.of("reason", "more to do"));
        deeds.did(Deeds.subject(survivor), "split");
    }

    /** Due in a moment: it enters the queue by itself. */
    private void scheduled() {
        Map<String, Object> content = Console.newCall("NOISE", 5);
        content.put("dueAt", Instant.now().plusMillis(500).toString());
        waits(deeds.made("/v1/calls", "call", deeds.callTaker.post("/v1/calls", content)));
    }

    private void publicly() {
        String call = deeds.savedCall("NOISE", 4);
        deeds.act(call, "enter", Map.of());
        deeds.act(call, "public-override", Map.of("action", "SUPPRESS", "reason", "as asked"));
        deeds.act(call, "divert", Map.of("agency", "OPP", "reasonCode", "NOT-OURS", "callerTold", "they come"));
    }

    private void told(String call, String what, Map<String, ?> body) {
        deeds.callTaker.post(call + "/" + what, body).then().statusCode(201);
        deeds.did(Deeds.subject(call), what);
    }

    private void waits(String call) {
        Awaitility.await()
                .until(() -> Requests.json(deeds.dispatcher.get(call))
                        .path("state")
                        .asText()
                        .equals("PENDING"));
    }
}
