package ca.policecomms.status.snapshot.adapter.disk;

import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * One file a release: its SHA-256 in the first line, then the state as JSON. Written beside its name, forced to the disk
 * and renamed, so that a name always leads to a whole file; the last ten are kept.
 */
public final class SnapshotFiles implements SnapshotStore {

    private static final Logger LOG = Logger.getLogger(SnapshotFiles.class);
    private static final int KEPT = 10;
    private static final int HASH_LENGTH = 64;
    private static final String CONFIRMED = "confirmed-at";

    private final Path directory;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public SnapshotFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<ReleasedState> newest() {
        return newestFirst().stream().map(this::read).flatMap(Optional::stream).findFirst();
    }

    @Override
    public Optional<Instant> confirmedAt() {
        try {
            Path file = directory.resolve(CONFIRMED);
            return Files.isRegularFile(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            LOG.warnf("the time of the last confirmation cannot be read: %s", unreadable);
            return Optional.empty();
        }
    }

    @Override
    public void keep(ReleasedState state) {
        try {
            byte[] content = json.writeValueAsBytes(state);
            byte[] head = (sha256(content) + "\n").getBytes(StandardCharsets.US_ASCII);
            write(name(state.version()), head, content);
            List<Path> files = newestFirst();
            for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void confirm(Instant at) {
        try {
            write(CONFIRMED, at.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[]... parts) throws IOException {
        Files.createDirectories(directory);
        Path temporary = directory.resolve(name + ".tmp");
        try (FileChannel file = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (byte[] part : parts) {
                ByteBuffer buffer = ByteBuffer.wrap(part);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            file.force(true);
        }
        Files.move(
                temporary,
                directory.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        // The rename itself is on disk only when the directory is.
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private Optional<ReleasedState> read(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            byte[] content = Arrays.copyOfRange(all, Math.min(HASH_LENGTH + 1, all.length), all.length);
            String hash = new String(all, 0, Math.min(HASH_LENGTH, all.length), StandardCharsets.US_ASCII);
            if (!hash.equals(sha256(content))) {
                throw new IOException("it does not have the hash it was written with");
            }
            return Optional.of(json.readValue(content, ReleasedState.class));
        } catch (IOException damaged) {
            LOG.errorf("%s is passed over: %s", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("release-\\d+-\\d+\\.json"))
                    .sorted(Comparator.comparing(
                            (Path file) -> file.getFileName().toString(), Comparator.reverseOrder()))
                    .toList();
        } catch (IOException e) {
            LOG.errorf("%s cannot be read: %s", directory, e.getMessage());
            return List.of();
        }
    }

    private static String name(Version version) {
        return String.format(Locale.ROOT, "release-%019d-%019d.json", version.term(), version.sequence());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
