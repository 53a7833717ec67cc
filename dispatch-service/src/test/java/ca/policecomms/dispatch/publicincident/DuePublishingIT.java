package ca.policecomms.dispatch.publicincident;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import ca.policecomms.commons.testing.OidcResource;
import ca.policecomms.commons.testing.PostgresResource;
import ca.policecomms.dispatch.Console;
import ca.policecomms.dispatch.publicincident.PublicOutbox.Sent;
import ca.policecomms.dispatch.publicincident.adapter.schedule.DuePublisher;
import ca.policecomms.dispatch.publicincident.model.PublicIncidents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two replicas look for due calls at the same time, while people go on changing these calls. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(OidcResource.class)
class DuePublishingIT {
    private static final int CALLS = 12;
    private static final int ROUNDS = 3;

    @Inject
    DuePublisher publisher;

    @Inject
    PublicIncidents incidents;

    @Inject
    DataSource database;

    @Test
    @DisplayName("D47 what is due is published once, whoever looks for it and whatever happens to the call meanwhile")
    void once() throws Exception {
        PublicOutbox outbox = new PublicOutbox(database);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                calls.add(onScene());
            }
            Instant due = Instant.now().plus(Duration.ofMinutes(15));
            assertThat(publisher.publishDue(Instant.now())).isZero();

            List<Callable<Integer>> acts = new ArrayList<>();
            acts.add(() -> publisher.publishDue(due));
            acts.add(() -> publisher.publishDue(due));
            acts.add(() -> declareMajor(calls));
            atOnce(acts);
            publisher.publishDue(due);

            assertThat(incidents.due(due, 1_000)).isEmpty();
            for (String call : calls) {
                assertPublishedOnce(outbox.ofCall(call));
            }
        }
    }

    private static void assertPublishedOnce(List<Sent> sent) {
        assertThat(sent).extracting(Sent::type).startsWith("published").hasSizeBetween(1, 2);
        // None, when the major incident was declared before the call was published.
        assertThat(sent.stream().skip(1)).extracting(Sent::type).allMatch("updated"::equals);
        assertThat(sent)
                .extracting(Sent::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, sent.size()).boxed().toList());
        assertThat(sent.getLast().json()).contains("\"majorIncident\":true");
    }

    private static String onScene() {
        String call = Console.callTaker().pendingCall("DISTURBANCE", 3);
        String assignment = Console.dispatcher().send(call, Console.unitOnDuty());
        Console.dispatcher().must(assignment, "arrive", Map.of());
        return call;
    }

    private static int declareMajor(List<String> calls) {
        calls.forEach(call -> Console.supervisor().must(call, "major", Map.of("major", true)));
        return 0;
    }

    private static void atOnce(List<Callable<Integer>> acts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            for (Future<Integer> done : threads.invokeAll(acts)) {
                done.get();
            }
        }
    }
}
