package ca.policecomms.local.kafka;

import ca.policecomms.local.settings.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code contracts/topics.yaml}: every topic, its partitions, retention and why. */
public final class TopicsFile {
    private static final Set<String> FIELDS = Set.of("name", "partitions", "retention", "why");

    private TopicsFile() {}

    /** @throws Refusal naming the file and the topic, when something in it is wrong */
    public static List<Topic> read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Topic> topics = new LinkedHashMap<>();
            Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            for (Object entry : (List<?>) root.get("topics")) {
                Topic topic = topic((Map<?, ?>) entry);
                if (topics.put(topic.name(), topic) != null) {
                    throw new IllegalArgumentException(topic.name() + " is declared twice");
                }
            }
            return List.copyOf(topics.values());
        } catch (IllegalArgumentException | YAMLException | ClassCastException | NullPointerException e) {
            throw new Refusal("The topics in " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static Topic topic(Map<?, ?> entry) {
        String name = String.valueOf(entry.get("name"));
        if (!entry.keySet().equals(FIELDS)) {
            throw new IllegalArgumentException(
                    name + " must have name, partitions, retention and why, and nothing else");
        }
        return new Topic(
                name, (Integer) entry.get("partitions"), retention(name, String.valueOf(entry.get("retention"))));
    }

    private static Duration retention(String name, String text) {
        if (text.equals("compact")) {
            return null;
        }
        if (text.matches("\\d{1,4}[dh]")) {
            long amount = Long.parseLong(text.substring(0, text.length() - 1));
            return text.endsWith("d") ? Duration.ofDays(amount) : Duration.ofHours(amount);
        }
        throw new IllegalArgumentException(name + ": retention is 'compact' or a number with d or h, as in 7d");
    }
}
