package ca.policecomms.local.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part whose process is a real shell; it answers once its script has made the file {@code <name>.up}. */
record ShellPart(String name, String script, Set<String> needs, int stage, Path folder) implements Part {
    static final String RUN = "touch $UP; while :; do sleep 0.05; done";

    @Override
    public String title() {
        return name;
    }

    @Override
    public int port() {
        return 1;
    }

    @Override
    public void prepare(Progress progress) {
        // A shell needs no preparation.
    }

    @Override
    public Launch launch() {
        return new Launch(List.of("sh", "-c", script), Map.of("UP", up().toString()), folder);
    }

    @Override
    public boolean answers() {
        return Files.exists(up());
    }

    @Override
    public void settle() {
        // Nothing is set up in a shell.
    }

    @Override
    public Duration startLimit() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(2);
    }

    private Path up() {
        return folder.resolve(name + ".up");
    }
}
