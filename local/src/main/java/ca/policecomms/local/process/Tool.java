package ca.policecomms.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program that does one piece of work and ends, with its output in a log. */
public final class Tool {
    private Tool() {}

    /**
     * Waits for the program's end; an interruption ends the program too.
     *
     * @throws IOException when it does not end with exit code 0: names the work and shows the end of its output
     */
    public static void run(String work, List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(
                        work + " ended with exit code " + exit + ":\n" + String.join("\n", LogTail.of(log, 15)));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }
}
