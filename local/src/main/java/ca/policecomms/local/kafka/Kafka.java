package ca.policecomms.local.kafka;

import ca.policecomms.local.process.Tool;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.JavaProgram;
import ca.policecomms.local.supervise.Launch;
import ca.policecomms.local.supervise.Part;
import ca.policecomms.local.supervise.Progress;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;

/** A Kafka broker that is its own controller (KRaft), on the loopback address, with the declared topics. */
public final class Kafka implements Part {
    private final Home home;
    private final Settings settings;
    private final String version;
    private final JavaProgram program;
    private final TopicsInPlace topics;

    public Kafka(Home home, Settings settings, String version) {
        this.home = home;
        this.settings = settings;
        this.version = version;
        this.program = new JavaProgram("kafka", home, settings, version);
        this.topics = new TopicsInPlace("127.0.0.1:" + settings.port(Port.KAFKA));
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String title() {
        return "Kafka " + version;
    }

    @Override
    public int port() {
        return settings.port(Port.KAFKA);
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
    public void prepare(Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(folder());
        Files.writeString(configuration(), KafkaConfiguration.of(settings, folder().resolve("log")));
        if (!Files.exists(folder().resolve("log/meta.properties"))) {
            Tool.run(
                    "Formatting Kafka's storage",
                    List.of(
                            JavaProgram.java(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx128m",
                            "-cp",
                            classPath(),
                            "kafka.tools.StorageTool",
                            "format",
                            "--cluster-id",
                            Uuid.randomUuid().toString(),
                            "--config",
                            configuration().toString()),
                    Map.of(),
                    home.log(name()));
        }
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = program.command(
                List.of(
                        "-Xms96m",
                        "-Xmx288m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:ReservedCodeCacheSize=64m",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                        "-cp",
                        classPath()),
                List.of("kafka.Kafka", configuration().toString()));
        return new Launch(command, Map.of(), folder());
    }

    @Override
    public boolean answers() {
        // Cheap before dear: an admin client only for a broker that listens.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port()), 500);
        } catch (IOException e) {
            return false;
        }
        return topics.answers();
    }

    @Override
    public void settle() throws Exception {
        topics.ensure(TopicsFile.read(home.project().resolve("contracts/topics.yaml")));
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(20).plus(program.writing());
    }

    @Override
    public void ended() throws IOException {
        program.ended();
    }

    /** The libraries without the launcher's own jar, which changes with every build of it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(jar -> jar.contains("/lib/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path folder() {
        return home.data("kafka");
    }

    private Path configuration() {
        return folder().resolve("server.properties");
    }
}
