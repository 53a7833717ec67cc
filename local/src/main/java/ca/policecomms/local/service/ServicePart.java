package ca.policecomms.local.service;

import ca.policecomms.local.dist.Trees;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Refusal;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.Answers;
import ca.policecomms.local.supervise.JavaProgram;
import ca.policecomms.local.supervise.Launch;
import ca.policecomms.local.supervise.Part;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the suite's own programs as a part: its packaged jar, in a process of its own. */
public final class ServicePart implements Part {
    private static final String CODE = "-XX:ReservedCodeCacheSize=64m";
    private static final String JAR = "quarkus-run.jar";

    private final Service service;
    private final Home home;
    private final Settings settings;
    private final ServiceEnvironment environment;
    private volatile JavaProgram program;

    public ServicePart(Service service, Home home, Settings settings, ServiceEnvironment environment) {
        this.service = service;
        this.home = home;
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public String title() {
        return service.module();
    }

    @Override
    public int port() {
        return settings.port(service.http());
    }

    /**
     * The door opens last. A service itself needs only its database; at the first start it waits for Kafka and its topics
     * too, which is calmer, and at a restart for nothing.
     */
    @Override
    public Set<String> needs() {
        return service == Service.GATEWAY
                ? Stream.concat(
                                Arrays.stream(Service.behindTheGateway()).map(Service::module),
                                Stream.of("keycloak", "mail"))
                        .collect(Collectors.toSet())
                : Set.of("postgres", "kafka");
    }

    @Override
    public int stage() {
        return service == Service.GATEWAY ? 3 : 2;
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        Path packaged = home.project().resolve(service.module()).resolve("target/quarkus-app");
        if (!Files.exists(packaged.resolve(JAR))) {
            throw new Refusal(service.module() + " is not built (" + packaged + " is missing): ./suite up builds it.");
        }
        Trees.mirror(packaged, jar().getParent());
        program = new JavaProgram(
                name(), home, settings, Files.getLastModifiedTime(jar()).toMillis() + ":" + Files.size(jar()));
    }

    @Override
    public Launch launch() throws IOException {
        // No limit on metaspace: the JVM would limit the room in which it writes its start cache too. But no collection
        // of the whole heap, of a tenth of a second each, only because classes are loaded.
        List<String> options = new ArrayList<>(memory(service));
        // With little to begin with: a heap that begins larger than its limit is refused.
        settings.value("heap." + name())
                .ifPresent(most -> options.addAll(List.of("-Xms32m", "-Xmn16m", "-Xmx" + most)));
        options.addAll(List.of(
                "-XX:MetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        service.database().ifPresent(database -> options.add("-Dquarkus.flyway.placeholders.app=" + database + "_app"));
        Path data = Files.createDirectories(home.data(name()));
        return new Launch(program.command(options, List.of("-jar", jar().toString())), environment.of(service), data);
    }

    @Override
    public boolean answers() {
        return Answers.ok(settings.origin(service.management()) + "/q/health/ready");
    }

    @Override
    public void settle() {
        // A service migrates its own database and makes nothing elsewhere.
    }

    @Override
    public void ended() throws IOException {
        program.ended();
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(20).plus(program.writing());
    }

    /**
     * Dispatch keeps the newest events for its listeners. Room for what is new from the start: a heap that has to grow
     * first, and what lives for the length of a request in the part for what is old, are pauses of the whole service; so is
     * a search for compiled code that nobody runs any more, which begins when the room for it is half full.
     */
    private static List<String> memory(Service service) {
        return switch (service) {
            case GATEWAY -> List.of("-Xms32m", "-Xmx128m", CODE);
            case DISPATCH -> List.of("-Xms256m", "-Xmn96m", "-Xmx384m", "-XX:ReservedCodeCacheSize=128m");
            default -> List.of("-Xms32m", "-Xmx192m", CODE);
        };
    }

    private Path jar() {
        return home.programs().resolve(service.module()).resolve(JAR);
    }
}
