package ca.policecomms.dispatch.operation;

import static ca.policecomms.commons.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract by every role of the realm: it is for those that the contract names, and for no other. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class RolesIT {
    private static final List<String> ROLES = List.of(
            Role.CALL_TAKER,
            Role.DISPATCHER,
            Role.SUPERVISOR,
            Role.OFFICER,
            Role.BYLAW_OFFICER,
            Role.ADMIN,
            "auditor",
            "media-officer",
            "communications-member",
            "release-approver",
            "tribunal-clerk",
            "journalist",
            "alert-author",
            "alert-approver",
            "status-editor",
            "status-approver");
    private static final Map<String, Console> PEOPLE = new LinkedHashMap<>();

    static Stream<Command> commands() {
        return Command.all();
    }

    static Stream<String> reads() {
        // The stream does not end; who may follow it is in StreamIT.
        return Reads.all().filter(path -> !path.equals("/v1/stream"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("D42 D56 each command is for the roles that the contract names, and for no other")
    void commandsByRole(Command command) {
        Operation operation = Operation.of(command.method(), command.path()).orElseThrow();
        for (String role : ROLES) {
            RequestSpecification request = console(role).request().body(command.body());
            if (command.match()) {
                request = request.header("If-Match", "\"1\"");
            }
            check(operation, role, request.request(command.method(), command.concrete()));
        }
    }

    @ParameterizedTest(name = "GET {0}")
    @MethodSource("reads")
    @DisplayName("D38 D56 each read is for the roles that the contract names, and for no other")
    void readsByRole(String path) {
        Operation operation = Operation.of("GET", path).orElseThrow();
        String concrete = path.replace("{id}", "018f0d5e-1c2b-7a3d-8f4e-5a6b7c8d9e0f");
        for (String role : ROLES) {
            check(operation, role, console(role).get(concrete));
        }
    }

    private static void check(Operation operation, String role, Response answer) {
        String what = operation + " by " + role + ": " + answer.asString();
        if (!operation.roles().contains(role)) {
            assertThat(answer.statusCode()).as(what).isEqualTo(403);
            assertProblem(answer.then(), 403, "role-forbidden");
            return;
        }
        // What it is about is not there, or the person is not the one: but the role is right.
        assertThat(answer.statusCode()).as(what).isNotIn(401, 500, 503);
        if (answer.statusCode() == 403) {
            assertThat(answer.jsonPath().getString("detail")).as(what).doesNotContain("does not allow");
        }
    }

    private static Console console(String role) {
        return PEOPLE.computeIfAbsent(role, each -> Console.of("only-" + ROLES.indexOf(each), each));
    }
}
