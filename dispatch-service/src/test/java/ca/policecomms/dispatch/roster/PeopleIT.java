package ca.policecomms.dispatch.roster;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import ca.policecomms.dispatch.roster.model.PlatoonCycle;
import ca.policecomms.dispatch.roster.model.Shift;
import ca.policecomms.dispatch.roster.model.ShiftKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The roster and what changes it. Each test has a year of its own, so that nobody else's people come to its shifts. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class PeopleIT {
    private static final List<String> BOTH = List.of(Role.CALL_TAKER, Role.DISPATCHER);

    private final Console supervisor = Console.supervisor();

    @Inject
    PlatoonCycle cycle;

    @Test
    @DisplayName("D40 the roster of a date names both platoons, their hours and who is off")
    void roster() {
        supervisor
                .get("/v1/roster/2026-03-07")
                .then()
                .statusCode(200)
                .body("shifts.kind", equalTo(List.of("DAY", "NIGHT")))
                .body("shifts.hours", equalTo(List.of(12, 11)))
                .body("shifts[1].startsAt", equalTo("2026-03-08T00:00:00Z"))
                .body("shifts[1].endsAt", equalTo("2026-03-08T11:00:00Z"))
                .body("off", hasSize(2));
        assertProblem(supervisor.get("/v1/roster/1999-12-31").then(), 404, "not-found");
        assertProblem(supervisor.get("/v1/rotation/+10000-01-01").then(), 404, "not-found");
    }

    @Test
    @DisplayName("D41 the rotation of a platoon over eight shifts: nobody repeats a role, and counts say so")
    void rotation() {
        int year = 2061;
        for (int i = 0; i < 6; i++) {
            member(year, "A", BOTH);
        }
        Map<String, String> before = new HashMap<>();
        List<Shift> shifts = shifts("A", LocalDate.of(year, 2, 1), 8);
        for (Shift shift : shifts) {
            JsonPath rotation = supervisor.get("/v1/rotation/" + shift.date()).jsonPath();
            String on = "shifts.find { it.kind == '" + shift.kind() + "' }.placed";
            List<Map<String, Object>> placed = rotation.getList(on);
            assertThat(placed).hasSize(6);
            for (Map<String, Object> each : placed) {
                assertThat(each.get("role")).isNotEqualTo(before.get(each.get("memberId")));
                assertThat(each.get("counts")).isEqualTo(Map.of(Role.CALL_TAKER, 4, Role.DISPATCHER, 4));
                before.put((String) each.get("memberId"), (String) each.get("role"));
            }
        }
    }

    @Test
    @DisplayName(
            "D42 a member asks for days off from anywhere, for nobody else; a supervisor acknowledges, and the roster shows it")
    void absence() {
        int year = 2062;
        Person ann = member(year, "B", BOTH);
        Shift shift = shifts("B", LocalDate.of(year, 2, 1), 1).getFirst();
        Map<String, Object> days = days(ann, "SICK", shift.date());
        assertProblem(Console.dispatcher().post("/v1/absences", days).then(), 403, "role-forbidden");
        String absence = created("/v1/absences", ann.console().post("/v1/absences", days));
        assertThat(attendance(shift, ann)).isEqualTo("WORKING");
        assertProblem(ann.console().act(absence + "/acknowledge", 1, Map.of()).then(), 403, "role-forbidden");
        supervisor.must(absence, "acknowledge", Map.of()).then().body("state", equalTo("ACKNOWLEDGED"));
        assertThat(attendance(shift, ann)).isEqualTo("ABSENT");
        assertProblem(supervisor.act(absence + "/acknowledge", 2, Map.of()).then(), 409, "illegal-transition");
        ann.console()
                .act(absence + "/withdraw", 2, Map.of("reason", "well again"))
                .then()
                .statusCode(200);
        assertThat(attendance(shift, ann)).isEqualTo("WORKING");
    }

    @Test
    @DisplayName("D42 of absences that together go below the minimum one is acknowledged, the others name the shifts")
    void minimum() throws Exception {
        int year = 2063;
        List<Person> crew = new ArrayList<>();
        member(year, "C", List.of(Role.SUPERVISOR));
        for (int i = 0; i < 5; i++) {
            crew.add(member(year, "C", BOTH));
        }
        Shift shift = shifts("C", LocalDate.of(year, 2, 1), 1).getFirst();
        List<String> absences = crew.stream()
                .map(each -> created(
                        "/v1/absences", each.console().post("/v1/absences", days(each, "VACATION", shift.date()))))
                .toList();
        supervisor.signedOn();
        List<Response> answers = atOnce(absences.stream()
                .map(each -> (Callable<Response>) () -> supervisor.act(each + "/acknowledge", 1, Map.of()))
                .toList());
        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        Response refused = answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertProblem(refused.then(), 409, "below-minimum-staffing");
        assertThat(refused.jsonPath().getString("shifts[0].date"))
                .isEqualTo(shift.date().toString());
        String next = absences.get(answers.indexOf(refused));
        supervisor.must(next, "acknowledge", Map.of("acceptShortfall", true));
        JsonPath roster = supervisor.get("/v1/roster/" + shift.date()).jsonPath();
        Map<String, Integer> missing = roster.getMap("shifts.find { it.platoon == 'C' }.missing");
        assertThat(missing).hasSize(1).containsValue(1);
    }

    @Test
    @DisplayName("D42 a swap takes both members and a supervisor; then the roster has it, and it can be undone")
    void swap() {
        int year = 2064;
        Person ann = member(year, "A", BOTH);
        Person dan = member(year, "D", BOTH);
        Shift given = shifts("A", LocalDate.of(year, 2, 1), 8).stream()
                .filter(each -> restful(each, "D"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> body = Map.of("giverId", ann.id(), "takerId", dan.id(), "given", shift(given));
        assertProblem(Console.dispatcher().post("/v1/swaps", body).then(), 403, "role-forbidden");
        String swap = created("/v1/swaps", ann.console().post("/v1/swaps", body));
        assertProblem(supervisor.act(swap + "/acknowledge", 1, Map.of()).then(), 409, "illegal-transition");
        dan.console().must(swap, "acknowledge", Map.of()).then().body("state", equalTo("AGREED"));
        assertProblem(dan.console().act(swap + "/acknowledge", 2, Map.of()).then(), 403, "second-person-required");
        supervisor.must(swap, "acknowledge", Map.of()).then().body("state", equalTo("APPROVED"));
        assertThat(attendance(given, ann)).isEqualTo("SWAPPED_OUT");
        assertThat(attendance(given, dan)).isEqualTo("SWAPPED_IN");
        Person cat = member(year, "C", BOTH);
        assertProblem(
                ann.console()
                        .post("/v1/swaps", Map.of("giverId", ann.id(), "takerId", cat.id(), "given", shift(given)))
                        .then()
                        .body("rules", hasItems("giver NOT_THEIR_SHIFT")),
                409,
                "swap-refused");
        assertProblem(
                ann.console()
                        .act(swap + "/withdraw", 3, Map.of("reason", "changed my mind"))
                        .then(),
                403,
                "role-forbidden");
        supervisor.must(swap, "withdraw", Map.of("reason", "as both ask"));
        assertThat(attendance(given, ann)).isEqualTo("WORKING");
    }

    @Test
    @DisplayName("D42 a swap without rest, or that leaves a shift without somebody qualified, is refused by name")
    void swapRules() {
        int year = 2065;
        Person ann = member(year, "A", List.of(Role.SUPERVISOR));
        Person bob = member(year, "B", List.of(Role.CALL_TAKER));
        LocalDate first = LocalDate.of(year, 2, 1);
        Shift night = shifts("A", first, 8).stream()
                .filter(each -> each.kind() == ShiftKind.NIGHT
                        && cycle.shift(each.date(), ShiftKind.DAY).platoon().equals("D"))
                .findFirst()
                .orElseThrow();
        Person dan = member(year, "D", List.of(Role.SUPERVISOR));
        assertProblem(
                ann.console()
                        .post("/v1/swaps", Map.of("giverId", ann.id(), "takerId", dan.id(), "given", shift(night)))
                        .then()
                        .body("rules", hasItems("taker REST")),
                409,
                "swap-refused");
        assertProblem(
                ann.console()
                        .post("/v1/swaps", Map.of("giverId", ann.id(), "takerId", bob.id(), "given", shift(night)))
                        .then()
                        .body("rules", hasItems("QUALIFICATION " + night.date() + " NIGHT")),
                409,
                "swap-refused");
    }

    @Test
    @DisplayName("D40 members are added once, to platoons there are, and changed with a version")
    void members() {
        Person ann = member(2066, "A", BOTH);
        Map<String, Object> again = new HashMap<>(Map.of(
                "subject",
                ann.subject(),
                "name",
                "Ann",
                "platoon",
                "A",
                "qualifications",
                BOTH,
                "since",
                "2066-01-01"));
        assertProblem(supervisor.post("/v1/members", again).then(), 409, "member-exists");
        again.put("subject", "s-" + UUID.randomUUID());
        again.put("platoon", "Z");
        assertProblem(supervisor.post("/v1/members", again).then(), 422, "rule-violated")
                .naming("platoon");
        assertProblem(ann.console().post("/v1/members", again).then(), 403, "role-forbidden");
        supervisor
                .request()
                .header("If-Match", "\"2\"")
                .body(Map.of("platoon", "B", "since", "2066-03-01"))
                .patch("/v1/members/" + ann.id())
                .then()
                .statusCode(200)
                .body("platoon", equalTo("B"))
                .body("version", equalTo(3));
        assertProblem(
                supervisor
                        .request()
                        .header("If-Match", "\"2\"")
                        .body(Map.of("name", "x"))
                        .patch("/v1/members/" + ann.id())
                        .then(),
                412,
                "stale-version");
        assertThat(supervisor.get("/v1/members?platoon=B&limit=200").jsonPath().<String>getList("items.id"))
                .contains(ann.id().toString());
    }

    /** Somebody who is signed on nowhere. */
    private record Person(UUID id, String subject, Console console) {}

    private Person member(int year, String platoon, List<String> qualifications) {
        String subject = "member-" + UUID.randomUUID();
        Response added = supervisor.post(
                "/v1/members",
                Map.of(
                        "subject", subject,
                        "name", "Name of " + subject,
                        "platoon", platoon,
                        "qualifications", qualifications,
                        "since", year + "-01-01"));
        added.then().statusCode(201);
        UUID id = UUID.fromString(added.jsonPath().getString("id"));
        supervisor
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of("until", year + "-12-31"))
                .patch("/v1/members/" + id)
                .then()
                .statusCode(200);
        return new Person(id, subject, Console.offDuty(subject, qualifications.toArray(String[]::new)));
    }

    private List<Shift> shifts(String platoon, LocalDate from, int count) {
        return from.datesUntil(from.plusDays(60))
                .flatMap(date -> Stream.of(cycle.shift(date, ShiftKind.DAY), cycle.shift(date, ShiftKind.NIGHT)))
                .filter(each -> each.platoon().equals(platoon))
                .limit(count)
                .toList();
    }

    /** Whether nobody of a platoon works the shifts around. */
    private boolean restful(Shift shift, String platoon) {
        Shift before = cycle.previous(shift);
        Shift after = cycle.next(shift);
        return Stream.of(cycle.previous(before), before, shift, after, cycle.next(after))
                .noneMatch(each -> each.platoon().equals(platoon));
    }

    private static Map<String, Object> days(Person who, String kind, LocalDate date) {
        return Map.of("memberId", who.id(), "kind", kind, "from", date.toString(), "to", date.toString());
    }

    private static Map<String, Object> shift(Shift shift) {
        return Map.of("date", shift.date().toString(), "kind", shift.kind().name());
    }

    private static String created(String collection, Response answer) {
        answer.then().statusCode(201);
        return collection + "/" + answer.jsonPath().getString("id");
    }

    private String attendance(Shift shift, Person who) {
        return supervisor
                .get("/v1/roster/" + shift.date())
                .jsonPath()
                .getString("shifts.find { it.kind == '" + shift.kind() + "' }.members.find { it.id == '" + who.id()
                        + "' }?.attendance");
    }

    private static List<Response> atOnce(List<Callable<Response>> all) throws Exception {
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(all)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
