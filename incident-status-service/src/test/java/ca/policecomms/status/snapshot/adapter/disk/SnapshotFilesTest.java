package ca.policecomms.status.snapshot.adapter.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.commons.audit.SealKeys;
import ca.policecomms.status.Samples;
import ca.policecomms.status.publication.model.Audience;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import ca.policecomms.status.snapshot.adapter.archive.Archives;
import ca.policecomms.status.snapshot.model.Content;
import ca.policecomms.status.snapshot.model.Edition;
import ca.policecomms.status.snapshot.model.Encoding;
import ca.policecomms.status.snapshot.model.Heartbeat;
import ca.policecomms.status.snapshot.model.Pages;
import ca.policecomms.status.snapshot.model.Rendered;
import ca.policecomms.status.snapshot.model.SealedSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFilesTest {

    private static final List<SealedSnapshot> TWELVE = twelve();

    @TempDir
    Path directory;

    private static List<SealedSnapshot> twelve() {
        return Stream.iterate(1L, n -> n + 1)
                .limit(12)
                .map(n -> Samples.sealed(state(n), Audience.PUBLIC, n))
                .toList();
    }

    @Test
    @DisplayName("S55 what was kept is read again byte for byte in every coding, with its manifest and its model")
    void kept() {
        SealedSnapshot sealed = Samples.sealed(Samples.everything(), Audience.PUBLIC, 1);
        files().keep(sealed);
        SealedSnapshot read = files().newest(Audience.PUBLIC).orElseThrow();
        assertThat(read.seal().hash()).isEqualTo(sealed.seal().hash());
        assertThat(read.seal().manifest()).isEqualTo(sealed.seal().manifest());
        assertThat(read.model()).isEqualTo(sealed.model());
        assertThat(read.edition()).isEqualTo(sealed.edition());
        assertThat(read.snapshot().answers()).hasSameSizeAs(sealed.snapshot().answers());
        sealed.snapshot().answers().forEach((path, answer) -> {
            for (Encoding encoding : Encoding.values()) {
                assertThat(read.snapshot().answers().get(path).fresh().bytes(encoding))
                        .as(path)
                        .isEqualTo(answer.fresh().bytes(encoding));
                assertThat(read.snapshot().answers().get(path).stale().bytes(encoding))
                        .as(path)
                        .isEqualTo(answer.stale().bytes(encoding));
            }
        });
        assertThat(files().newest(Audience.STAFF)).isEmpty();
    }

    @Test
    @DisplayName("S55 a damaged or cut file is passed over for the one before; ten are kept")
    void damaged() throws IOException {
        TWELVE.forEach(files()::keep);
        assertThat(all()).hasSize(10);
        Path newest = all().getLast();
        byte[] bytes = Files.readAllBytes(newest);
        for (int at : List.of(10, 300, bytes.length / 2, bytes.length - 1)) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(newest, changed);
            assertThat(number()).as("byte %d", at).isEqualTo(11);
        }
        Files.write(newest, Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(number()).isEqualTo(11);
        Files.write(all().get(8), new byte[0]);
        assertThat(number()).isEqualTo(10);
        Files.write(newest, bytes);
        assertThat(number()).isEqualTo(12);
    }

    @Test
    @DisplayName("S28 what was withdrawn since is in no file any more: a damaged one leads to the fallback, not to it")
    void withdrawn() throws IOException {
        SealedSnapshot told = Samples.sealed(Samples.everything(), Audience.PUBLIC, 1);
        files().keep(told);
        SealedSnapshot without = without(told);
        assertThat(without.seal().withdraws()).isTrue();
        files().keep(without);
        assertThat(all()).hasSize(1);
    }

    @Test
    @DisplayName("S28 what was withdrawn goes from a disk that takes nothing, too")
    void withdrawnOnFullDisk() throws IOException {
        SealedSnapshot told = Samples.sealed(Samples.everything(), Audience.PUBLIC, 1);
        files().keep(told);
        Files.createDirectories(directory.resolve(temporary(8, 2)).resolve("x"));
        assertThatThrownBy(() -> files().keep(without(told))).isInstanceOf(UncheckedIOException.class);
        assertThat(all()).isEmpty();
    }

    private static SealedSnapshot without(SealedSnapshot told) {
        ReleasedState held = state(8);
        return Samples.SEALING.seal(
                new Pages(Map.of(), Rendered.data(Content.of("text/plain", null, "x"))),
                held,
                Audience.PUBLIC,
                new Edition(held.version(), 2),
                Samples.EIGHT,
                "",
                told.seal().hash(),
                told);
    }

    private static String temporary(long sequence, long number) {
        return "public-%019d-%019d-%019d.snapshot.tmp".formatted(1, sequence, number);
    }

    @Test
    @DisplayName("S55 a snapshot signed with a key that is not configured is not shown")
    void foreignKey() {
        SealedSnapshot foreign =
                Samples.sealed(new Archives(SealKeys.generated()), Samples.allWell(), Audience.PUBLIC, 99);
        files().keep(foreign);
        assertThat(files().newest(Audience.PUBLIC)).isEmpty();
        files().keep(TWELVE.getFirst());
        assertThat(number()).isEqualTo(1);
    }

    @Test
    @DisplayName("S58 a heartbeat on disk counts only with a good signature")
    void heartbeat() throws IOException {
        Heartbeat heartbeat = Samples.SEALING.heartbeat(new Version(1, 7), Samples.EIGHT);
        files().keep(heartbeat);
        assertThat(files().heartbeat().orElseThrow().at()).isEqualTo(Samples.EIGHT);
        Path file = directory.resolve("heartbeat");
        Files.writeString(file, Files.readString(file).replace("13:00:00", "14:00:00"));
        assertThat(files().heartbeat()).isEmpty();
        Files.writeString(file, "rubbish");
        assertThat(files().heartbeat()).isEmpty();
    }

    @Test
    @DisplayName("S56 an empty or missing directory holds nothing, and that is no error")
    void empty() {
        SnapshotFiles missing = new SnapshotFiles(directory.resolve("missing"), Samples.SEALING);
        assertThat(missing.newest(Audience.PUBLIC)).isEmpty();
        assertThat(missing.heartbeat()).isEmpty();
    }

    @Test
    @DisplayName("S55 a disk that takes nothing is a failure that the caller sees, and leaves what was there")
    void full() throws IOException {
        files().keep(TWELVE.getFirst());
        // As root no permission stops a write; a folder in the place of the temporary file does.
        Files.createDirectories(directory.resolve(temporary(2, 2)).resolve("x"));
        assertThatThrownBy(() -> files().keep(TWELVE.get(1))).isInstanceOf(UncheckedIOException.class);
        assertThat(number()).isEqualTo(1);
    }

    private long number() {
        return files().newest(Audience.PUBLIC).orElseThrow().edition().number();
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".snapshot"))
                    .sorted()
                    .toList();
        }
    }

    private SnapshotFiles files() {
        return new SnapshotFiles(directory, Samples.SEALING);
    }

    private static ReleasedState state(long sequence) {
        return Samples.state(sequence, Samples.allWell().components(), List.of());
    }
}
