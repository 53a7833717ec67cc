package ca.policecomms.local.process;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The run folder: one record a part, replaced whole so that a reader never sees half of one. */
public final class RunRecords {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path folder;

    public RunRecords(Path folder) {
        this.folder = folder;
    }

    public void write(RunRecord record) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(record.name() + ".json.new");
        Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record) + "\n");
        Files.move(fresh, file(record.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The record of that part; empty when there is none, or when it cannot be read. */
    public Optional<RunRecord> read(String name) {
        try {
            return Optional.of(JSON.readValue(file(name).toFile(), RunRecord.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public List<RunRecord> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> read(name.substring(0, name.length() - ".json".length())))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
