package ca.policecomms.status.snapshot.adapter.disk;

import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.snapshot.adapter.archive.HeartbeatLine;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import ca.policecomms.status.snapshot.model.Sealing;
import ca.policecomms.status.snapshot.model.Sealing.Damaged;
import ca.policecomms.status.snapshot.model.SnapshotStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * One file a snapshot, written durably ({@link DurableFile}); the last ten of each audience are kept, or fewer
 * where an earlier one holds what was withdrawn since.
 */
public final class SnapshotFiles implements SnapshotStore {

    private static final Logger LOG = Logger.getLogger(SnapshotFiles.class);
    private static final int KEPT = 10;
    private static final String HEARTBEAT = "heartbeat";

    private final Path directory;
    private final Sealing sealing;

    public SnapshotFiles(Path directory, Sealing sealing) {
        this.directory = directory;
        this.sealing = sealing;
    }

    @Override
    public Optional<SealedSnapshot> newest(Audience audience) {
        return newestFirst(audience).stream()
                .map(file -> read(file, audience))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<Heartbeat> heartbeat() {
        try {
            Path file = directory.resolve(HEARTBEAT);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return HeartbeatLine.read(Files.readString(file)).filter(sealing::genuine);
        } catch (IOException unreadable) {
            LOG.warnf("the last heartbeat cannot be read: %s", unreadable);
            return Optional.empty();
        }
    }

    @Override
    public void keep(SealedSnapshot sealed) {
        try {
            Files.createDirectories(directory);
            boolean withdraws = sealed.seal().withdraws();
            try {
                write(sealed);
            } catch (IOException full) {
                if (!withdraws) {
                    throw full;
                }
                // What was withdrawn must not be what the next start finds; and it takes the room that is missing.
                forget(sealed.audience(), 0);
                write(sealed);
            }
            forget(sealed.audience(), withdraws ? 1 : KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SealedSnapshot sealed) throws IOException {
        DurableFile.write(directory.resolve(name(sealed.audience(), sealed.edition())), sealing.pack(sealed));
    }

    private void forget(Audience audience, int kept) throws IOException {
        List<Path> files = newestFirst(audience);
        for (Path old : files.subList(Math.min(kept, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    @Override
    public void keep(Heartbeat heartbeat) {
        try {
            Files.createDirectories(directory);
            DurableFile.write(
                    directory.resolve(HEARTBEAT), HeartbeatLine.write(heartbeat).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<SealedSnapshot> read(Path file, Audience audience) {
        try {
            SealedSnapshot sealed = sealing.unpack(Files.readAllBytes(file), null);
            if (sealed.audience() != audience) {
                throw new Damaged("it is for another audience");
            }
            return Optional.of(sealed);
        } catch (IOException | Damaged damaged) {
            LOG.errorf("%s is passed over: %s", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    private List<Path> newestFirst(Audience audience) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file ->
                            file.getFileName().toString().matches(audience + "-\\d{19}-\\d{19}-\\d{19}\\.snapshot"))
                    .sorted(Comparator.comparing(
                            (Path file) -> file.getFileName().toString(), Comparator.reverseOrder()))
                    .toList();
        } catch (IOException e) {
            LOG.errorf("%s cannot be read: %s", directory, e.getMessage());
            return List.of();
        }
    }

    private static String name(Audience audience, Edition edition) {
        return String.format(
                Locale.ROOT,
                "%s-%019d-%019d-%019d.snapshot",
                audience,
                edition.version().term(),
                edition.version().sequence(),
                edition.number());
    }
}
