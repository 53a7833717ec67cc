package ca.policecomms.dispatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.Requests;
import ca.policecomms.commons.testing.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What somebody at a console does over the API, in the words of the domain. */
public final class Console {
    private static final AtomicInteger SIGNS = new AtomicInteger();
    private static final List<String> AT_CONSOLE = List.of(Role.SUPERVISOR, Role.DISPATCHER, Role.CALL_TAKER);
    /** Who is signed on where, by the port of the service: another start may have another database. */
    private static final Map<String, String> SIGNED_ON = new ConcurrentHashMap<>();

    private final String person;
    private final String token;
    /** In which to be signed on; null for who works at no console. */
    private final String role;

    private Console(String person, String role, String... roles) {
        this.person = person;
        this.role = role;
        this.token = TestTokens.of(person, roles);
    }

    /** Signed on, if the person works at a console, to a position of their own in the highest of the roles. */
    public static Console of(String person, String... roles) {
        String highest =
                AT_CONSOLE.stream().filter(List.of(roles)::contains).findFirst().orElse(null);
        return new Console(person, highest, roles);
    }

    /** With a token, and signed on nowhere. */
    public static Console offDuty(String person, String... roles) {
        return new Console(person, null, roles);
    }

    /** Subject of the token. */
    public String person() {
        return person;
    }

    /** Before the first command, not before: fields of a test are made when its service is not known yet. */
    public Console signedOn() {
        if (role != null) {
            SIGNED_ON.computeIfAbsent(RestAssured.port + " " + person, first -> {
                Console same = new Console(person, null, AT_CONSOLE.toArray(String[]::new));
                String code = openPosition(person, AT_CONSOLE);
                json(same.post("/v1/positions/" + code + "/signon", Map.of("role", role)), 200);
                return code;
            });
        }
        return this;
    }

    /** A position of the person's own; its code. */
    public static String openPosition(String name, List<String> roles) {
        String code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "-");
        Map<String, Object> position = Map.of("code", code, "en", name, "fr", name, "roles", roles);
        int status = offDuty("configurer-1", Role.ADMIN)
                .post("/v1/positions", position)
                .statusCode();
        assertThat(status).isIn(201, 409);
        return code;
    }

    public static Console callTaker() {
        return of("call-taker-1", Role.CALL_TAKER);
    }

    public static Console dispatcher() {
        return of("dispatcher-1", Role.DISPATCHER);
    }

    public static Console supervisor() {
        return of("supervisor-1", Role.SUPERVISOR, Role.ADMIN);
    }

    public static Console auditor() {
        return of("auditor-1", "auditor");
    }

    public static Console officer(String person) {
        return of(person, Role.OFFICER);
    }

    public static Console bylawOfficer(String person) {
        return of(person, Role.BYLAW_OFFICER);
    }

    public static Console stranger() {
        return of("reporter-1", "journalist");
    }

    public RequestSpecification request() {
        signedOn();
        return given().header("Authorization", "Bearer " + token)
                .header("X-Read-Reason", "test")
                .contentType(ContentType.JSON);
    }

    /** With a reason, as who works for the tests reads what others did. */
    public Response get(String path) {
        return Requests.get(path, headers(Map.of("X-Read-Reason", "test")));
    }

    public Response getWithoutReason(String path) {
        return Requests.get(path, headers(Map.of()));
    }

    public Response post(String path, Object body) {
        return command(path, body, Map.of());
    }

    /** A command on something that was seen in this version. */
    public Response act(String path, long version, Object body) {
        return command(path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    private Response command(String path, Object body, Map<String, String> more) {
        signedOn();
        Map<String, String> headers = headers(Map.of("X-Read-Reason", "test", "Content-Type", "application/json"));
        headers.putAll(more);
        return Requests.post(path, headers, body);
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + token);
        return headers;
    }

    /** A command that must succeed, on the newest version of what the path's first two parts name. */
    public Response must(String thing, String act, Map<String, ?> body) {
        Response answer = act(thing + "/" + act, version(thing), body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    public long version(String thing) {
        return json(get(thing), 200).path("version").asLong();
    }

    public static Map<String, Object> newCall(String type, int priority) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("text", "12 Fir Street");
        place.put("civicNumber", 12);
        place.put("street", "Fir Street");
        place.put("point", Map.of("lat", 44.231234, "lon", -76.481234));
        Map<String, Object> call = new HashMap<>();
        call.put("typeCode", type);
        call.put("priority", priority);
        call.put("location", place);
        return call;
    }

    /** Saves a call and brings it into the queue; its path. */
    public String pendingCall(String type, int priority) {
        String path = savedCall(type, priority);
        must(path, "enter", Map.of());
        return path;
    }

    public String savedCall(String type, int priority) {
        return "/v1/calls/"
                + json(post("/v1/calls", newCall(type, priority)), 201)
                        .path("id")
                        .asText();
    }

    /** A new unit on duty; its id. */
    public static UUID unitOnDuty(String... crew) {
        UUID id = unit();
        dispatcher().must("/v1/units/" + id, "logon", crew.length == 0 ? Map.of() : Map.of("crew", List.of(crew)));
        return id;
    }

    /** A new unit, off duty; its id. */
    public static UUID unit() {
        Response registered =
                supervisor().post("/v1/units", Map.of("callSign", "T" + SIGNS.incrementAndGet(), "service", "POLICE"));
        return UUID.fromString(json(registered, 201).path("id").asText());
    }

    /** Sends a unit; the path of the assignment. */
    public String send(String call, UUID unit) {
        Response sent = post(call + "/assignments", Map.of("unitIds", List.of(unit)));
        return "/v1/assignments/"
                + json(sent, 201).path("assignments").path(0).path("id").asText();
    }

    private static JsonNode json(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return Requests.json(answer);
    }
}
