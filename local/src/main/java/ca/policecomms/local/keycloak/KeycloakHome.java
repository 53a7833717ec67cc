package ca.policecomms.local.keycloak;

import ca.policecomms.local.dist.Archives;
import ca.policecomms.local.dist.Distributions;
import ca.policecomms.local.process.Tool;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.supervise.JavaProgram;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's program, unpacked and built once for PostgreSQL, and each instance's own folder for what Keycloak writes,
 * with links to the program. Started without its shell script, so that its process is the one we know.
 */
final class KeycloakHome {
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false");

    private final Home home;
    private final String version;

    KeycloakHome(Home home, String version) {
        this.home = home;
        this.version = version;
    }

    void provide(Progress progress, Path log) throws IOException, InterruptedException {
        Distributions distributions = new Distributions(home.dist());
        distributions.provide("keycloak-" + version, folder -> {
            progress.say("Keycloak: unpacking and building, first time only (about 30 s)");
            Path archive = distributions.download("keycloak-quarkus-dist", version);
            Archives.unzip(archive, folder);
            Files.delete(archive);
            List<String> command = new ArrayList<>(List.of(JavaProgram.java(), "-Xmx512m"));
            command.addAll(options(folder, folder));
            command.add(MAIN);
            command.addAll(BUILD);
            Tool.run("Building Keycloak", command, Map.of(), log);
        });
        for (String shared : List.of("lib", "conf", "themes", "providers")) {
            Path link = instance().resolve(shared);
            Files.createDirectories(instance());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, program().resolve(shared));
        }
    }

    /** What the JVM needs to be told, as Keycloak's own script does. */
    List<String> options() {
        return options(program(), instance());
    }

    List<String> startArguments() {
        return List.of(MAIN, "start", "--optimized", "--cache=local");
    }

    Path instance() {
        return home.data("keycloak");
    }

    private Path program() {
        return home.dist().resolve("keycloak-" + version);
    }

    private static List<String> options(Path program, Path instance) {
        return List.of(
                "-XX:MetaspaceSize=96m",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + instance,
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                program.resolve("lib/quarkus-run.jar").toString());
    }
}
