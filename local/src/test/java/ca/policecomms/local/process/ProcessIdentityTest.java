package ca.policecomms.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    @Test
    @DisplayName("L7 an identity is the same however often it is taken, and gone with its process")
    void sameUntilGone() throws Exception {
        Process child = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(child.pid()).orElseThrow();
        assertThat(ProcessIdentity.of(child.pid())).contains(identity);
        assertThat(identity.live()).isPresent();
        child.destroyForcibly();
        child.waitFor();
        assertThat(identity.live()).isEmpty();
        assertThat(ProcessIdentity.of(child.pid())).isEmpty();
    }

    @Test
    @DisplayName("L6 the prefix that gives a child its own session keeps the pid")
    void ownSession() throws IOException {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(List.of("sh", "-c", "echo $$"));
        Process child = new ProcessBuilder(command).start();
        assertThat(child.inputReader().readLine()).isEqualTo(Long.toString(child.pid()));
    }
}
