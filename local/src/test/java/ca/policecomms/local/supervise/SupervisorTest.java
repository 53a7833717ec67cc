package ca.policecomms.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.policecomms.local.process.RunRecord;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Home home;
    private RunRecords records;
    private Supervisor supervisor;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder, folder.resolve("home"), folder.resolve("dist")).prepared();
        records = new RunRecords(home.run());
    }

    @AfterEach
    void stop() {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    private void supervise(Part... parts) {
        Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
        supervisor = new Supervisor(List.of(parts), home, progress, records, () -> new Backoff(Duration.ofMillis(50)));
    }

    private ShellPart part(String name, String script, String... needs) {
        return new ShellPart(name, script, Set.of(needs), needs.length, folder);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private RunRecord record(String name) {
        return records.read(name).orElseThrow();
    }

    private static void within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            Thread.sleep(20);
        }
    }

    @Test
    @DisplayName("L1 a part starts only when what it needs is ready, and stops before it")
    void order() {
        supervise(part("service", ShellPart.RUN, "base"), part("base", "sleep 0.3; " + ShellPart.RUN));
        supervisor.up();
        assertThat(record("service").startedAt()).isGreaterThan(record("base").startedAt());
        assertThat(said().indexOf("base  ")).isLessThan(said().indexOf("service  "));
        assertThat(record("service").state()).isEqualTo("ready");
        supervisor.stop();
        assertThat(said().indexOf("service stopped")).isPositive().isLessThan(said().indexOf("base stopped"));
        assertThat(records.read("base")).isEmpty();
    }

    @Test
    @DisplayName("L4 a part that is killed is reported with the end of its log and started again")
    void killed() throws InterruptedException {
        supervise(part("base", "echo the last thing it said; " + ShellPart.RUN));
        supervisor.up();
        RunRecord before = record("base");
        before.identity().live().orElseThrow().destroyForcibly();
        within(
                Duration.ofSeconds(10),
                () -> records.read("base")
                        .filter(after -> after.restarts() == 1 && after.state().equals("ready"))
                        .isPresent());
        assertThat(record("base").pid()).isNotEqualTo(before.pid());
        assertThat(record("base").lastExit()).contains("ended by signal 9");
        assertThat(said()).contains("base ended by signal 9").contains("| the last thing it said");
    }

    @Test
    @DisplayName("L4 a part that keeps dying is started again with growing waits")
    void keepsDying() throws InterruptedException {
        // Ready at the first start; dies at once in every later one.
        supervise(part("base", "[ -e $UP ] && exit 3; " + ShellPart.RUN));
        supervisor.up();
        record("base").identity().live().orElseThrow().destroyForcibly();
        within(Duration.ofSeconds(20), () -> said().contains("in 0.4 s"));
        assertThat(said()).contains("in 0.05 s").contains("in 0.1 s").contains("exit code 3");
    }

    @Test
    @DisplayName("L2 a part that cannot be started ends the start, and nothing is left running")
    void cannotStart() throws IOException {
        supervise(part("bad", "echo because; exit 4", "base"), part("base", ShellPart.RUN));
        assertThatThrownBy(supervisor::up)
                .hasCauseInstanceOf(PartFailed.class)
                .hasMessageContaining("bad could not be started")
                .hasMessageContaining("exit code 4");
        RunRecord base = record("base");
        supervisor.stop();
        assertThat(base.identity().live()).isEmpty();
        assertThat(records.all()).isEmpty();
    }

    @Test
    @DisplayName("L2 a part that runs and never answers ends the start at its limit")
    void neverAnswers() {
        supervise(part("mute", "sleep 60"));
        assertThatThrownBy(supervisor::up).hasMessageContaining("mute could not be started: not ready after 2 s");
    }
}
