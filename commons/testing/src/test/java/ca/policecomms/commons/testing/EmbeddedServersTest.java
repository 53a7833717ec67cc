package ca.policecomms.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EmbeddedServersTest {
    @Test
    @DisplayName("KIT1 a stopped PostgreSQL comes back at the same address with its data")
    void postgresKeepsItsDataThroughARestart() throws SQLException {
        try (EmbeddedPostgresServer server = new EmbeddedPostgresServer()) {
            TestDatabase database = server.database("kept");
            execute(database, "CREATE TABLE kept AS SELECT 42 AS answer");

            server.stop();
            assertThatThrownBy(() -> database.app().getConnection()).isInstanceOf(SQLException.class);
            server.start();

            execute(database, "INSERT INTO kept SELECT answer FROM kept");
        }
    }

    @Test
    @DisplayName("KIT2 the runtime role may not create tables")
    void theRuntimeRoleIsNotTheOwner() throws SQLException {
        TestDatabase database = EmbeddedPostgresServer.shared().database("roles");
        try (Connection connection = database.app().getConnection()) {
            assertThatThrownBy(() -> connection.createStatement().execute("CREATE TABLE mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @DisplayName("KIT3 a stopped Kafka comes back at the same address with its data")
    void kafkaKeepsItsDataThroughARestart() throws Exception {
        EmbeddedKafkaServer server = EmbeddedKafkaServer.shared();
        server.createTopic("kept", 1);
        send(server, "before");

        KafkaResource.stopBroker();
        KafkaResource.startBroker();

        send(server, "after");
        assertThat(read(server, 2)).containsExactly("before", "after");
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static void send(EmbeddedKafkaServer server, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", server.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", value)).get();
        }
    }

    private static List<String> read(EmbeddedKafkaServer server, int count) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, server.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG, "reader",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("kept"));
            List<String> values = new ArrayList<>();
            for (int polls = 0; polls < 100 && values.size() < count; polls++) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }
}
