package ca.policecomms.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsFileTest {
    @TempDir
    Path folder;

    private List<Topic> read(String yaml) throws IOException {
        return TopicsFile.read(Files.writeString(folder.resolve("topics.yaml"), yaml));
    }

    @Test
    @DisplayName("L8 every topic of the suite is declared with its partitions and retention")
    void declared() throws IOException {
        Map<String, Topic> topics = TopicsFile.read(Path.of("../contracts/topics.yaml")).stream()
                .collect(Collectors.toMap(Topic::name, Function.identity()));
        assertThat(topics.keySet())
                .contains(
                        "dispatch.public-incidents.v1",
                        "media.inquiries.v1",
                        "media.releases.v1",
                        "media.matters.v1",
                        "alerts.alerts.v1",
                        "alerts.deliveries.v1",
                        "status.incidents.v1",
                        "media-service.public-incidents.dlq",
                        "alerts-service.status-incidents.dlq",
                        "alerts-service.media-matters.dlq");
        assertThat(topics.get("dispatch.calls.v1")).isEqualTo(new Topic("dispatch.calls.v1", 12, Duration.ofDays(7)));
        assertThat(topics.values().stream().filter(Topic::compacted).map(Topic::name))
                .containsExactlyInAnyOrder("media.outlets.v1", "status.snapshots.v1");
    }

    @Test
    @DisplayName("L8 a compacted topic has no retention time, any other keeps it in milliseconds")
    void configuration() {
        assertThat(new Topic("a.b.v1", 1, null).configuration())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
        assertThat(new Topic("a.b.v1", 1, Duration.ofHours(36)).configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "129600000");
    }

    @Test
    @DisplayName("L8 a topic with a wrong field is refused by name")
    void wrong() {
        String good = "topics:\n  - {name: a.v1, partitions: 1, retention: 7d, why: b}\n";
        assertThatThrownBy(() -> read(good + "  - {name: a.v1, partitions: 1, retention: 7d, why: b}\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a.v1 is declared twice");
        assertThatThrownBy(() -> read(good.replace("7d", "forever")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a.v1: retention");
        assertThatThrownBy(() -> read(good.replace("partitions: 1", "partitions: 0")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("between 1 and 256");
        assertThatThrownBy(() -> read(good.replace("partitions: 1", "partitions: few")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read(good.replace(", why: b", ""))).hasMessageContaining("why");
        assertThatThrownBy(() -> read("topics: [")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class);
    }
}
