package ca.policecomms.dispatch.life;

import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who sits where, who is away, who changes with whom, and what they hand over. */
final class PeopleLife {
    private static final String DATE = "2070-02-03";

    private final Deeds deeds;
    private final Map<String, String> memberIds = new HashMap<>();

    PeopleLife(Deeds deeds) {
        this.deeds = deeds;
    }

    void live() {
        positions();
        shifts();
    }

    private void positions() {
        Console leaving = Console.offDuty("leaving-" + UUID.randomUUID(), Role.DISPATCHER);
        String code =
                Console.openPosition("P" + UUID.randomUUID().toString().substring(0, 8), List.of(Role.DISPATCHER));
        staffing(leaving, code, "signon", Map.of("role", Role.DISPATCHER));
        String withdrawn = handover(leaving);
        deeds.act(leaving, withdrawn, "withdraw", Map.of());
        String handover = handover(leaving);
        leaving.request()
                .header("If-Match", "\"" + leaving.version(handover) + "\"")
                .body(Map.of("notes", "quiet, but for the harbour"))
                .patch(handover)
                .then()
                .statusCode(200);
        deeds.did(Deeds.subject(handover), "amend");
        deeds.act(deeds.dispatcher, handover, "acknowledge", Map.of());
        staffing(leaving, code, "signoff", Map.of());
    }

    private String handover(Console leaving) {
        return deeds.made("/v1/handovers", "handover", leaving.post("/v1/handovers", Map.of("notes", "quiet")));
    }

    private void staffing(Console who, String code, String act, Map<String, ?> body) {
        Response done = who.post("/v1/positions/" + code + "/" + act, body);
        done.then().statusCode(200);
        deeds.did("position/" + done.jsonPath().getString("id"), act);
    }

    /** In a year of their own, and gone after it, so that they come to no shift of another test. */
    private void shifts() {
        String on = deeds.supervisor.get("/v1/roster/" + DATE).jsonPath().getString("shifts[0].platoon");
        List<String> off = new ArrayList<>(List.of("A", "B", "C", "D"));
        for (String near : List.of("2070-02-02", DATE, "2070-02-04")) {
            off.retainAll(deeds.supervisor.get("/v1/roster/" + near).jsonPath().<String>getList("off"));
        }
        Console giver = member(on);
        Console taker = member(off.getFirst());
        absences(giver);
        swaps(giver, taker);
    }

    private void absences(Console member) {
        Map<String, Object> days =
                Map.of("memberId", memberIds.get(member.person()), "kind", "SICK", "from", DATE, "to", DATE);
        String refused = deeds.made("/v1/absences", "absence", deeds.supervisor.post("/v1/absences", days));
        deeds.amend(refused, Map.of("kind", "TRAINING"));
        deeds.act(refused, "refuse", Map.of("reason", "next week"));
        String absence = deeds.made("/v1/absences", "absence", deeds.supervisor.post("/v1/absences", days));
        deeds.act(absence, "acknowledge", Map.of());
        deeds.act(absence, "withdraw", Map.of("reason", "well again"));
    }

    private void swaps(Console giver, Console taker) {
        String refused = swap(giver, taker);
        giver.request()
                .header("If-Match", "\"" + giver.version(refused) + "\"")
                .body(Map.of("given", Map.of("date", DATE, "kind", "DAY")))
                .patch(refused)
                .then()
                .statusCode(200);
        deeds.did(Deeds.subject(refused), "amend");
        deeds.act(refused, "refuse", Map.of("reason", "not that day"));
        String swap = swap(giver, taker);
        deeds.act(taker, swap, "acknowledge", Map.of());
        deeds.act(swap, "acknowledge", Map.of());
        deeds.act(swap, "withdraw", Map.of("reason", "as both ask"));
    }

    private String swap(Console giver, Console taker) {
        Map<String, Object> proposed = Map.of(
                "giverId", memberIds.get(giver.person()),
                "takerId", memberIds.get(taker.person()),
                "given", Map.of("date", DATE, "kind", "DAY"));
        return deeds.made("/v1/swaps", "swap", giver.post("/v1/swaps", proposed));
    }

    private Console member(String platoon) {
        String subject = "member-" + UUID.randomUUID();
        Map<String, Object> body = Map.of(
                "subject",
                subject,
                "name",
                "A member",
                "platoon",
                platoon,
                "qualifications",
                List.of(Role.DISPATCHER),
                "since",
                "2070-01-01");
        String member = deeds.made("/v1/members", "member", deeds.supervisor.post("/v1/members", body));
        deeds.amend(member, Map.of("until", "2070-12-31"));
        memberIds.put(subject, Deeds.id(member));
        return Console.offDuty(subject, Role.DISPATCHER);
    }
}
