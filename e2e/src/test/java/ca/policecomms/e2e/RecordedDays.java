package ca.policecomms.e2e;

import ca.policecomms.e2e.suite.RunningSuite;
import ca.policecomms.local.replay.engine.Listener;
import ca.policecomms.local.replay.engine.Pace;
import ca.policecomms.local.replay.engine.ReplayEngine;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.export.FilePlan;
import ca.policecomms.local.replay.http.HttpTarget;
import ca.policecomms.local.replay.http.Patience;
import ca.policecomms.local.replay.http.ServiceAccount;
import ca.policecomms.local.replay.mapping.Mappings;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.settings.Port;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The recorded days of calls, and how they are driven through the gateway. */
final class RecordedDays {
    static final String MAPPING = "san-francisco-fire";

    /** By then every part was killed: what follows finds the suite undisturbed. */
    private static final double DISTURBED_SHARE = 0.25;

    private static Disturbed disturbed;

    private RecordedDays() {}

    static Path file(RunningSuite suite) {
        Path file = suite.project()
                .resolve("../shared/data/sf-fire-calls-6-days.csv")
                .normalize();
        Assumptions.assumeTrue(Files.exists(file), "skipped: the recorded days are not here: " + file.getFileName());
        return file;
    }

    static ReplayPlan plan(RunningSuite suite) {
        return FilePlan.read(file(suite), Mappings.find(MAPPING));
    }

    /** @param killed the parts that were killed meanwhile, and came back */
    record Disturbed(ReplayResult result, List<String> killed) {}

    /** All of the file, while one part after the other is killed; once for all tests. */
    static synchronized Disturbed disturbed(RunningSuite suite) throws InterruptedException {
        if (disturbed == null) {
            ReplayPlan plan = plan(suite);
            Killer killer = new Killer(suite, (int) (plan.steps().size() * DISTURBED_SHARE));
            ReplayResult result = replay(suite, plan, killer);
            disturbed = new Disturbed(result, killer.back());
        }
        return disturbed;
    }

    static ReplayResult replay(RunningSuite suite, ReplayPlan plan, Listener listener) throws InterruptedException {
        HttpClient client = HttpTarget.client();
        URI tokens = URI.create(suite.origin(Port.KEYCLOAK) + "/realms/policecomms/protocol/openid-connect/token");
        ServiceAccount account = new ServiceAccount(
                client, tokens, "replay", suite.secret("client-replay"), Patience.of(java.time.Duration.ofMinutes(5)));
        URI base = URI.create(suite.gateway() + "/api/dispatch/v1");
        HttpTarget target =
                new HttpTarget(client, base, account, Patience.of(java.time.Duration.ofMinutes(5)), listener);
        return new ReplayEngine(Pace.fastest(16)).run(plan, target, listener);
    }
}
