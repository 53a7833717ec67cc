package ca.policecomms.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoppingTest {
    private Process child;

    /** Returns once the shell has set its traps. */
    private ProcessIdentity shell(String script) throws IOException {
        child = new ProcessBuilder("sh", "-c", script + "; echo set; while :; do sleep 0.05; done").start();
        BufferedReader reader = child.inputReader();
        assertThat(reader.readLine()).isEqualTo("set");
        return ProcessIdentity.of(child.pid()).orElseThrow();
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    @DisplayName("L5 a process that ends on the signal is not killed")
    void orderly() throws Exception {
        ProcessIdentity identity = shell("trap 'exit 7' TERM");
        assertThat(Stopping.stop(identity, "TERM", Duration.ofSeconds(10))).isTrue();
        assertThat(child.waitFor()).isEqualTo(7);
    }

    @Test
    @DisplayName("L5 a process that ignores the signal is killed after the limit")
    void stubborn() throws Exception {
        ProcessIdentity identity = shell("trap '' TERM INT");
        assertThat(Stopping.stop(identity, "TERM", Duration.ofMillis(300))).isFalse();
        assertThat(child.waitFor()).isEqualTo(137);
    }

    @Test
    @DisplayName("L5 the signal sent is the one asked for")
    void otherSignal() throws Exception {
        ProcessIdentity identity = shell("trap 'exit 9' INT; trap 'exit 7' TERM");
        assertThat(Stopping.stop(identity, "INT", Duration.ofSeconds(10))).isTrue();
        assertThat(child.waitFor()).isEqualTo(9);
    }

    @Test
    @DisplayName("L7 a pid that has gone to another process is left alone")
    void reused() throws Exception {
        ProcessIdentity identity = shell("trap 'exit 7' TERM");
        ProcessIdentity earlier = new ProcessIdentity(identity.pid(), "1@an-earlier-boot");
        assertThat(earlier.live()).isEmpty();
        assertThat(Stopping.stop(earlier, "TERM", Duration.ofSeconds(10))).isTrue();
        assertThat(child.isAlive()).isTrue();
    }
}
