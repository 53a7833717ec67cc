package ca.policecomms.local.records;

import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.Answers;
import ca.policecomms.local.supervise.JavaProgram;
import ca.policecomms.local.supervise.Launch;
import ca.policecomms.local.supervise.Part;
import ca.policecomms.local.supervise.Progress;
import ca.policecomms.records.RecordsSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The records system that is not there, as a part; nothing waits for it. */
public final class Records implements Part {
    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final JavaProgram program;

    public Records(Home home, Settings settings, Secrets secrets) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.program = new JavaProgram(name(), home, settings, JavaProgram.fingerprintOf(RecordsSimulator.class));
    }

    @Override
    public String name() {
        return "records-simulator";
    }

    @Override
    public String title() {
        return "Records simulator";
    }

    @Override
    public int port() {
        return settings.port(Port.RECORDS_SIMULATOR);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int stage() {
        return 1;
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Files.createDirectories(home.data(name()));
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = program.command(
                List.of(
                        "-Xms8m",
                        "-Xmx48m",
                        "-XX:ReservedCodeCacheSize=24m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path")),
                List.of(RecordsSimulator.class.getName()));
        Map<String, String> environment = new TreeMap<>();
        environment.put("SUITE_SIMULATOR_PORT", Integer.toString(port()));
        environment.put("SUITE_SIMULATOR_KEY", secrets.password("records-key"));
        for (String setting : List.of("seed", "outages", "slowness", "day")) {
            settings.value("simulator." + setting)
                    .ifPresent(value -> environment.put("SUITE_SIMULATOR_" + setting.toUpperCase(Locale.ROOT), value));
        }
        return new Launch(command, environment, home.data(name()));
    }

    @Override
    public boolean answers() {
        return Answers.ok(settings.origin(Port.RECORDS_SIMULATOR) + "/health");
    }

    @Override
    public void settle() {
        // Its files are made up as it starts.
    }

    @Override
    public void ended() throws IOException {
        program.ended();
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(20).plus(program.writing());
    }
}
