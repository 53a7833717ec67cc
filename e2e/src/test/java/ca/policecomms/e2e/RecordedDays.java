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
import org.junit.jupiter.api.Assumptions;

/** The recorded days of calls, and how they are driven through the gateway. */
final class RecordedDays {
    static final String MAPPING = "san-francisco-fire";

    private static ReplayResult whole;

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

    /** All of the file, for the first time. */
    static synchronized ReplayResult whole(RunningSuite suite) throws InterruptedException {
        whole = replay(suite, plan(suite), Listener.SILENT);
        return whole;
    }

    /** An import of these calls that nothing disturbed: that of all, where there is one, or of these alone. */
    static synchronized ReplayResult quiet(RunningSuite suite, ReplayPlan calls) throws InterruptedException {
        return whole == null ? replay(suite, calls, Listener.SILENT) : whole;
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
