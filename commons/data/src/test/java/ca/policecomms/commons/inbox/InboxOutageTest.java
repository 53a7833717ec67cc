package ca.policecomms.commons.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.policecomms.commons.TechnicalSchema;
import ca.policecomms.commons.testing.EmbeddedPostgresServer;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InboxOutageTest {
    @Test
    @DisplayName("EV24 an event that comes while the database is away waits for it and takes effect once")
    void databaseAway() throws Exception {
        UUID aggregate = UUID.randomUUID();
        try (EmbeddedPostgresServer server = new EmbeddedPostgresServer();
                var thread = Executors.newSingleThreadExecutor()) {
            InboxFixture fixture = new InboxFixture(TechnicalSchema.migrate(server.database("away")), "away-service");
            fixture.accept(Received.event(aggregate, 1));
            server.stop();

            Future<Outcome> outcome = thread.submit(() -> fixture.accept(Received.event(aggregate, 2)));
            await().until(() -> fixture.registry.find("suite.inbox.retrying").gauge() != null);
            assertThat(outcome.isDone()).isFalse();
            server.start();

            assertThat(outcome.get()).isEqualTo(Outcome.APPLIED);
            assertThat(fixture.effects(aggregate)).containsExactly(1L, 2L);
            assertThat(fixture.count(Outcome.DEAD_LETTERED)).isZero();
        }
    }
}
