package ca.policecomms.bench;

import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import java.io.IOException;

/** A part of the suite that does nothing for a while: its connections stand, and nobody answers on them. */
final class FrozenPart implements AutoCloseable {
    private final long pid;

    FrozenPart(Home home, String name) throws IOException, InterruptedException {
        pid = new RunRecords(home.run())
                .read(name)
                .orElseThrow(() -> new IllegalStateException(name + " does not run here"))
                .pid();
        signal("STOP");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("CONT");
    }
}
