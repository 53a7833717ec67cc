package ca.policecomms.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.process.ProcessIdentity;
import ca.policecomms.local.process.RunRecord;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Refusal;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir
    Path folder;

    private final Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()));
    private RunRecords records;
    private Process child;

    @BeforeEach
    void start() throws IOException {
        records = new RunRecords(folder);
        child = new ProcessBuilder("sleep", "120").start();
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    private void record(String name, ProcessIdentity identity) throws IOException {
        records.write(new RunRecord(
                name,
                identity.pid(),
                identity.startToken(),
                1,
                "ready",
                Instant.now().toString(),
                1L,
                0,
                null));
    }

    @Test
    @DisplayName("L6 a process that a killed launcher left is found by its record and ended")
    void ended() throws Exception {
        record("kafka", ProcessIdentity.of(child.pid()).orElseThrow());
        assertThat(Orphans.end(records, silent)).isEqualTo(1);
        assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(records.all()).isEmpty();
    }

    @Test
    @DisplayName("L7 a foreign process that has the recorded pid is never touched")
    void foreign() throws Exception {
        record("kafka", new ProcessIdentity(child.pid(), "12345@an-earlier-boot"));
        assertThat(Orphans.end(records, silent)).isZero();
        assertThat(child.isAlive()).isTrue();
        assertThat(records.all()).isEmpty();
    }

    @Test
    @DisplayName("L13 a second launcher of the same instance is refused")
    void secondLauncher() throws IOException {
        Home home = new Home(folder, folder.resolve("home"), folder.resolve("dist")).prepared();
        RunRecords own = new RunRecords(home.run());
        try (Launcher first = Launcher.take(home, own)) {
            assertThat(Launcher.running(own)).isPresent();
            assertThatThrownBy(() -> Launcher.take(home, own))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(
                            "already running (pid " + ProcessHandle.current().pid() + ")");
            first.ready(Duration.ofSeconds(1));
        }
        assertThat(Launcher.running(own)).isEmpty();
        Launcher.take(home, own).close();
    }
}
