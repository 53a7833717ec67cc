package ca.policecomms.e2e.shift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Whom the service would send, and why not the others. */
public record Recommended(JsonNode answer) {
    public String plan() {
        return answer.path("planCode").asText();
    }

    public List<String> notices() {
        return texts(answer.path("notices"));
    }

    /** Call signs, in the order of the recommendation. */
    public List<String> picks() {
        return answer.path("picks").findValuesAsText("callSign");
    }

    public List<String> reasonsFor(Unit unit) {
        return texts(of(answer.path("picks"), unit).path("reasons"));
    }

    public String reasonAgainst(Unit unit) {
        return of(answer.path("bypassed"), unit).path("reason").asText();
    }

    public boolean preemptable(Unit unit) {
        return of(answer.path("bypassed"), unit).path("preemptable").asBoolean();
    }

    private static JsonNode of(JsonNode units, Unit unit) {
        return StreamSupport.stream(units.spliterator(), false)
                .filter(each -> each.path("unitId").asText().equals(unit.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(unit.callSign() + " is not among " + units));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
