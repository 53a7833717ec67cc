package ca.policecomms.local.supervise;

import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Settings;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java command of a part, with a start cache (JEP 483 and 514): the first run that ends in an orderly way writes one,
 * later runs start from it. The JVM itself checks that a cache fits its version and class path and goes on without it
 * when it does not, so a stale cache costs time and never correctness. The setting {@code start.cache=off} does without.
 */
public final class JavaProgram {
    private final String name;
    private final Home home;
    private final Settings settings;
    private final String fingerprint;
    private boolean started;
    private volatile boolean writes;

    /** @param fingerprint changes when the program does, so that the cache is written anew */
    public JavaProgram(String name, Home home, Settings settings, String fingerprint) {
        this.name = name;
        this.home = home;
        this.settings = settings;
        this.fingerprint = fingerprint;
    }

    /** Of a program that comes in a jar of the launcher and changes with it. */
    public static String fingerprintOf(Class<?> program) {
        try {
            Path jar = Path.of(
                    program.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.getLastModifiedTime(jar).toMillis() + ":" + Files.size(jar);
        } catch (IOException | URISyntaxException e) {
            return "unknown";
        }
    }

    /** The launcher's own JDK runs all parts: a start cache fits one JDK only. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * @param options for the JVM, heap and class path among them; the setting {@code java.options.<part>} follows them
     * @param mainAndArguments main class (or -jar FILE) and arguments
     */
    public List<String> command(List<String> options, List<String> mainAndArguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        if (cached()) {
            Files.createDirectories(home.caches());
            Files.deleteIfExists(fresh());
            boolean has = Files.exists(cache());
            // A part that died and is started again shall come up, and go down, as fast as it can.
            writes = !has && !started;
            if (has || writes) {
                command.add(writes ? "-XX:AOTCacheOutput=" + fresh() : "-XX:AOTCache=" + cache());
            }
            // What does not fit into a cache is its own affair, and fills the log.
            command.addAll(List.of("-Xlog:aot*=error", "-Xlog:cds*=error"));
        }
        started = true;
        command.addAll(options);
        settings.value("java.options." + name)
                .ifPresent(more -> command.addAll(Arrays.asList(more.strip().split("\\s+"))));
        command.addAll(mainAndArguments);
        return command;
    }

    /** How much longer the end of this run may take because it writes its cache. */
    public Duration writing() {
        return writes ? Duration.ofSeconds(60) : Duration.ZERO;
    }

    /** Puts a cache that the ended run has written into its place. */
    public void ended() throws IOException {
        if (Files.exists(fresh())) {
            removeOlder();
            Files.move(fresh(), cache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void removeOlder() throws IOException {
        try (Stream<Path> caches = Files.list(home.caches())) {
            for (Path older : caches.filter(
                            file -> file.getFileName().toString().matches(Pattern.quote(name) + "-[0-9a-f]+\\.aot"))
                    .toList()) {
                Files.delete(older);
            }
        }
    }

    private boolean cached() {
        return !settings.value("start.cache").orElse("on").equals("off");
    }

    private Path cache() {
        String key = fingerprint + "-" + System.getProperty("java.vm.version");
        return home.caches().resolve(name + "-" + Integer.toHexString(key.hashCode()) + ".aot");
    }

    private Path fresh() {
        return home.caches().resolve(name + ".aot.new");
    }
}
