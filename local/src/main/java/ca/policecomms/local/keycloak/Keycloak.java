package ca.policecomms.local.keycloak;

import ca.policecomms.local.settings.Home;
import ca.policecomms.local.settings.Port;
import ca.policecomms.local.settings.Secrets;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keycloak on the loopback address, with its own database and the suite's realm. */
public final class Keycloak implements Part {
    public static final String REALM = "policecomms";

    private final Home home;
    private final Settings settings;
    private final Secrets secrets;
    private final String version;
    private final KeycloakHome files;
    private final JavaProgram program;

    public Keycloak(Home home, Settings settings, Secrets secrets, String version) {
        this.home = home;
        this.settings = settings;
        this.secrets = secrets;
        this.version = version;
        this.files = new KeycloakHome(home, version);
        this.program = new JavaProgram("keycloak", home, settings, version);
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public String title() {
        return "Keycloak " + version;
    }

    @Override
    public int port() {
        return settings.port(Port.KEYCLOAK);
    }

    @Override
    public Set<String> needs() {
        return Set.of("postgres");
    }

    @Override
    public int stage() {
        return 1;
    }

    @Override
    public void prepare(Progress progress) throws IOException, InterruptedException {
        files.provide(progress, home.log(name()));
    }

    @Override
    public Launch launch() throws IOException {
        // The first compiler only: sign-ins on one machine are few, and the start is a third shorter.
        List<String> options = new ArrayList<>(
                List.of("-Xms64m", "-Xmx320m", "-XX:ReservedCodeCacheSize=64m", "-XX:TieredStopAtLevel=1"));
        options.addAll(files.options());
        List<String> arguments = new ArrayList<>(files.startArguments());
        arguments.addAll(List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--hostname=" + settings.origin(Port.KEYCLOAK),
                "--log-level=warn,org.keycloak.events:error"));
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/keycloak");
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", secrets.password("postgres-keycloak"));
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MIN_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "15");
        if (!Files.exists(imported())) {
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
        }
        return new Launch(program.command(options, arguments), environment, files.instance());
    }

    @Override
    public boolean answers() {
        return Answers.ok(settings.origin(Port.KEYCLOAK) + "/health/ready");
    }

    /** Brings the realm in, and what a newer version of it has more. */
    @Override
    public void settle() throws Exception {
        String realm = new RealmFile(settings, secrets).filled();
        String mark = Integer.toHexString(realm.hashCode());
        if (Files.exists(imported()) && Files.readString(imported()).equals(mark)) {
            return;
        }
        KeycloakAdmin admin = new KeycloakAdmin(settings.origin(Port.KEYCLOAK), secrets.password("keycloak-admin"));
        if (admin.hasRealm(REALM)) {
            admin.addMissing(REALM, realm);
        } else {
            admin.create(realm);
        }
        Files.writeString(imported(), mark);
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(20).plus(program.writing());
    }

    @Override
    public void ended() throws IOException {
        program.ended();
    }

    /** Beside the database, so that both are wiped together. */
    private Path imported() {
        return files.instance().resolve("realm-imported");
    }
}
