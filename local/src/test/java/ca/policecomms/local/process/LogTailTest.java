package ca.policecomms.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("L4 the end of a log names causes, not stack frames, and cuts long lines")
    void telling() throws Exception {
        Path log = folder.resolve("x.log");
        Files.writeString(
                log,
                "first\nFailed to start\n" + "\tat some.Frame(File.java:1)\n".repeat(50) + "Caused by: checksum\n"
                        + "Picked up JAVA_TOOL_OPTIONS: -Dx\n" + "y".repeat(5_000) + "\n");
        assertThat(LogTail.of(log, 3))
                .hasSize(3)
                .startsWith("Failed to start", "Caused by: checksum")
                .last()
                .satisfies(line -> assertThat(line).hasSizeLessThan(300).endsWith(" ..."));
        assertThat(LogTail.of(folder.resolve("none.log"), 3)).isEmpty();
    }
}
