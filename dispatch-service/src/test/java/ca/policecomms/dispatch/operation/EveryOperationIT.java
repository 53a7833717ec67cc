package ca.policecomms.dispatch.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.life.FullLife;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A full life in which each command is tried wrongly before it is given, and given again after it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class EveryOperationIT {
    /** Nothing waits there: commons has the tests. */
    private static final Set<String> ELSEWHERE =
            Set.of("POST /v1/parked/{consumer}/{aggregateId}/retry", "POST /v1/parked/{consumer}/{aggregateId}/skip");

    /** The records system of the tests is as quick as the question: nothing is left to answer or to withdraw. */
    private static final Set<String> ANSWERED_ALREADY = Set.of(
            "POST /v1/queries/{id}/answer",
            "POST /v1/queries/{id}/withdraw",
            "POST /v1/orders/{id}/answer",
            "POST /v1/orders/{id}/withdraw");

    @AfterEach
    void asBefore() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    @DisplayName(
            "D56 each command, on something that is there: bad bodies, values out of range, no token, a wrong role, no"
                    + " version and a stale one change nothing; given twice with its key it is done once, and the key"
                    + " takes no other body")
    void life() {
        TryingWrongly trying = new TryingWrongly();
        RestAssured.replaceFiltersWith(trying);
        try {
            new FullLife().live();
        } finally {
            // What was taken may be why life came to an end.
            assertThat(trying.failures()).isEmpty();
        }
        Set<String> missing = Operation.commands().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(trying.tried());
        missing.removeAll(ELSEWHERE);
        assertThat(missing).as("commands that a full life does not give").isEmpty();
        Set<String> unkeyed = Operation.commands()
                .filter(Operation::keyed)
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
        unkeyed.removeAll(trying.repeated());
        unkeyed.removeAll(ANSWERED_ALREADY);
        assertThat(unkeyed).as("commands that were never given twice").isEmpty();
    }
}
