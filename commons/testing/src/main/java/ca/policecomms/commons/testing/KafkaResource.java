package ca.policecomms.commons.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a real Kafka broker: one for the JVM, in the JVM. Its topics outlive a restart of the
 * application within the same run.
 */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        startBroker();
        return Map.of(
                "kafka.bootstrap.servers", bootstrapServers(),
                "quarkus.log.category.\"org.apache.kafka\".level", "ERROR",
                "quarkus.log.category.\"kafka\".level", "ERROR",
                "quarkus.log.category.\"state.change.logger\".level", "ERROR");
    }

    /** Leaves the broker running for the next start; a broker that a test stopped is started again. */
    @Override
    public void stop() {
        startBroker();
    }

    /** {@code host:port} of the broker. */
    public static String bootstrapServers() {
        return (String) SystemLoaded.call(EmbeddedKafkaServer.class, "sharedAddress");
    }

    /** An outage begins: address and data are kept. */
    public static void stopBroker() {
        SystemLoaded.call(EmbeddedKafkaServer.class, "stopShared");
    }

    /** The outage ends; does nothing when the broker runs. */
    public static void startBroker() {
        SystemLoaded.call(EmbeddedKafkaServer.class, "startShared");
    }
}
