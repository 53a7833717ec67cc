package ca.policecomms.status.snapshot.adapter.disk;

import static org.assertj.core.api.Assertions.assertThat;

import ca.policecomms.status.Samples;
import ca.policecomms.status.released.model.ReleasedState;
import ca.policecomms.status.released.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFilesTest {

    @TempDir
    Path directory;

    @Test
    @DisplayName("S55 what was kept is read again, word for word, by another process")
    void kept() {
        files().keep(Samples.cyberIncident());
        files().confirm(Samples.EIGHT);
        assertThat(files().newest()).contains(Samples.cyberIncident());
        assertThat(files().confirmedAt()).contains(Samples.EIGHT);
    }

    @Test
    @DisplayName("S55 a damaged file is passed over for the one before; ten are kept")
    void damaged() throws IOException {
        for (int sequence = 1; sequence <= 12; sequence++) {
            files().keep(state(sequence));
        }
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).hasSize(10);
        }
        Path newest = directory.resolve("release-0000000000000000001-0000000000000000012.json");
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest, bytes);
        assertThat(files().newest().orElseThrow().version()).isEqualTo(new Version(1, 11));
        Files.write(directory.resolve("release-0000000000000000001-0000000000000000011.json"), new byte[0]);
        assertThat(files().newest().orElseThrow().version()).isEqualTo(new Version(1, 10));
    }

    @Test
    @DisplayName("S56 an empty or missing directory holds nothing, and that is no error")
    void empty() {
        assertThat(new SnapshotFiles(directory.resolve("missing")).newest()).isEmpty();
        assertThat(files().newest()).isEmpty();
        assertThat(files().confirmedAt()).isEmpty();
    }

    private SnapshotFiles files() {
        return new SnapshotFiles(directory);
    }

    private static ReleasedState state(long sequence) {
        ReleasedState s = Samples.allWell();
        return new ReleasedState(new Version(1, sequence), s.releasedAt(), s.groups(), s.components(), s.incidents());
    }
}
