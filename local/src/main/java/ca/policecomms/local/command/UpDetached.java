package ca.policecomms.local.command;

import ca.policecomms.local.process.OwnSession;
import ca.policecomms.local.process.RunRecords;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.supervise.JavaProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a launcher that stays when this one ends, and shows its lines until all is ready. */
final class UpDetached {
    /** Enough for a launcher: it waits most of its life. */
    static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xms16m",
            "-Xmx64m",
            "-XX:ReservedCodeCacheSize=32m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off");

    private final Home home;
    private final RunRecords records;

    UpDetached(Home home) {
        this.home = home;
        this.records = new RunRecords(home.run());
    }

    int run(boolean fresh) throws IOException, InterruptedException {
        home.prepared();
        Path log = home.log(Launcher.NAME);
        boolean alreadyRunning = Launcher.running(records).isPresent();
        if (!alreadyRunning) {
            Files.deleteIfExists(log);
            Files.createFile(log);
        }
        LogFollower lines = new LogFollower(log);
        Process launcher = start(fresh, log);
        while (launcher.isAlive() && !ready(launcher)) {
            lines.print(System.out);
            Thread.sleep(50);
        }
        lines.print(System.out);
        return launcher.isAlive() ? 0 : launcher.waitFor();
    }

    private boolean ready(Process launcher) {
        return Launcher.running(records)
                .filter(record -> record.pid() == launcher.pid())
                .filter(record -> record.state().equals("ready"))
                .isPresent();
    }

    private static Process start(boolean fresh, Path log) throws IOException {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.add(JavaProgram.java());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Suite.class.getName(), "up"));
        if (fresh) {
            command.add("--fresh");
        }
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
