package ca.policecomms.status.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.commons.testing.KafkaResource;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that leaves the service for the public, or lies where others read: searched for what must not be in it. */
final class EveryByte {

    private EveryByte() {}

    static void assertWithout(URI metrics, String... tokens) {
        Map<String, byte[]> all = new HashMap<>();
        pages(all);
        all.put("metrics", given().get(metrics).asByteArray());
        topics(all);
        all.forEach((where, bytes) -> {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String token : tokens) {
                assertThat(text.contains(token)).as("%s in %s", token, where).isFalse();
            }
        });
    }

    /** Every address of the manifest in every coding, the manifest, and the archive with its model. */
    private static void pages(Map<String, byte[]> all) {
        Set<String> paths = given().get("/status/snapshot").jsonPath().getMap("paths").keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
        assertThat(paths).hasSizeGreaterThan(60);
        for (String path : Stream.concat(paths.stream(), Stream.of("/status/snapshot", "/status/nothing-here"))
                .toList()) {
            for (String coding : List.of("identity", "gzip", "br")) {
                byte[] body = given().config(RestAssuredConfig.config()
                                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                        .header("Accept-Encoding", coding)
                        .get(path)
                        .asByteArray();
                all.put(path + " " + coding, path.equals("/status/snapshot") ? body : plain(coding, body));
            }
        }
    }

    private static byte[] plain(String coding, byte[] body) {
        try {
            return switch (coding) {
                case "gzip" -> new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                case "br" -> Decoder.decompress(body).getDecompressedData();
                default -> body;
            };
        } catch (IOException e) {
            throw new AssertionError(coding, e);
        }
    }

    /** The public topic, with headers and keys. */
    private static void topics(Map<String, byte[]> all) {
        Map<String, Object> settings = Map.of("bootstrap.servers", KafkaResource.bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("status.incidents.v1").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                String where = record.topic() + " " + record.partition() + "/" + record.offset();
                all.put(where, record.value());
                record.headers().forEach(header -> all.put(where + " " + header.key(), header.value()));
            });
        }
    }
}
