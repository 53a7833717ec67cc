package ca.policecomms.local.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/** Makes a broker's topics equal to the declared ones: creates, adds partitions, sets configuration; removes nothing. */
final class TopicsInPlace {
    private static final int LIMIT_SECONDS = 20;

    private final String bootstrap;

    TopicsInPlace(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    boolean answers() {
        try (Admin admin = admin(3_000)) {
            admin.listTopics().names().get(3, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void ensure(List<Topic> topics) throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin(LIMIT_SECONDS * 1_000)) {
            Set<String> present = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            admin.createTopics(topics.stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(topic -> new NewTopic(
                                            topic.name(), Optional.of(topic.partitions()), Optional.of((short) 1))
                                    .configs(topic.configuration()))
                            .toList())
                    .all()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
            List<Topic> older = topics.stream()
                    .filter(topic -> present.contains(topic.name()))
                    .toList();
            addPartitions(admin, older);
            setConfiguration(admin, older);
        }
    }

    private static void addPartitions(Admin admin, List<Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, TopicDescription> described = admin.describeTopics(
                        topics.stream().map(Topic::name).toList())
                .allTopicNames()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        Map<String, NewPartitions> more = topics.stream()
                .filter(topic -> described.get(topic.name()).partitions().size() < topic.partitions())
                .collect(Collectors.toMap(Topic::name, topic -> NewPartitions.increaseTo(topic.partitions())));
        admin.createPartitions(more).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static void setConfiguration(Admin admin, List<Topic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<ConfigResource, Config> described = admin.describeConfigs(
                        topics.stream().map(TopicsInPlace::resource).toList())
                .all()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : topics) {
            Collection<AlterConfigOp> operations = new ArrayList<>();
            topic.configuration().forEach((key, value) -> {
                ConfigEntry present = described.get(resource(topic)).get(key);
                if (present == null || !value.equals(present.value())) {
                    operations.add(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET));
                }
            });
            if (!operations.isEmpty()) {
                changes.put(resource(topic), operations);
            }
        }
        admin.incrementalAlterConfigs(changes).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private Admin admin(int limitMillis) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                limitMillis,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                limitMillis));
    }
}
