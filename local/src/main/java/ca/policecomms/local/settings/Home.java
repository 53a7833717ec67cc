package ca.policecomms.local.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where one instance of the suite keeps its files. Two instances with different homes and ports live side by side and
 * share the distributions.
 *
 * @param project the checked-out project: packaged jars and {@code contracts/topics.yaml}
 * @param root {@code SUITE_HOME}, else {@code <project>/.suite}
 * @param dist {@code SUITE_DIST}, else {@code <project>/.suite/dist}: PostgreSQL, Keycloak
 */
public record Home(Path project, Path root, Path dist) {

    public static Home of(Map<String, String> environment) {
        Path project = absolute(environment.getOrDefault("SUITE_PROJECT", "."));
        Path standard = project.resolve(".suite");
        return new Home(
                project,
                absolute(environment.getOrDefault("SUITE_HOME", standard.toString())),
                absolute(environment.getOrDefault(
                        "SUITE_DIST", standard.resolve("dist").toString())));
    }

    /** What must survive a restart; {@code --fresh} removes it. */
    public Path data() {
        return root.resolve("data");
    }

    public Path data(String part) {
        return data().resolve(part);
    }

    /** One JSON record for each running part. */
    public Path run() {
        return root.resolve("run");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Copies of the packaged programs that run: a build does not pull a jar from under a running process. */
    public Path programs() {
        return root.resolve("programs");
    }

    /** Start caches of the JVMs: derived data that anybody may delete. */
    public Path caches() {
        return root.resolve("caches");
    }

    /** Creates the folders that the launcher writes to. */
    public Home prepared() throws IOException {
        for (Path folder : new Path[] {data(), run(), logs(), dist, caches()}) {
            Files.createDirectories(folder);
        }
        return this;
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
