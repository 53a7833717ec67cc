package ca.policecomms.local.replay;

import ca.policecomms.local.replay.demo.DemoDay;
import ca.policecomms.local.replay.demo.EarlierDemos;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.http.HttpTarget;
import ca.policecomms.local.replay.http.Patience;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.report.ProgressLine;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

/** {@code ./suite demo}: half an hour of an invented town, ending now, for people who have no file. */
public final class Demo {
    private static final String USAGE = """
            Usage: ./suite demo [options]

              --seed N         another story; the same number tells the same one (default 1)
              --gateway URL    default: the suite on this machine
              --workers N, --give-up T, --report FILE   as for replay
            """;
    /** Division of the shipped profile in which the demo town lies. */
    private static final String DIVISION = "CITY";

    private Demo() {}

    public static void main(String... args) {
        System.exit(Replay.guarded(System.err, () -> run(System.out, System.getenv(), args)));
    }

    static int run(PrintStream out, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        if (Arrays.asList(args).contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        ReplayOptions options = ReplayOptions.parse(args);
        SuiteAccess suite = SuiteAccess.of(environment, options.gateway());
        ProgressLine progress = new ProgressLine(out, Replay.isTerminal());
        try (HttpClient client = HttpTarget.client()) {
            HttpTarget target = suite.target(client, Patience.of(options.giveUp()), progress);
            int ended = new EarlierDemos(target).end();
            if (ended > 0) {
                out.println("Ended " + ended + " calls of an earlier demo.");
            }
            ReplayPlan plan = DemoDay.ending(Instant.now(), options.seed(), DIVISION);
            Drive.Verdict verdict = new Drive(out, options, progress)
                    .run(plan, target, suite.home().root().resolve("demo-refused.csv"));
            links(out, suite, verdict.result());
            return verdict.equal() ? 0 : 1;
        }
    }

    private static void links(PrintStream out, SuiteAccess suite, ReplayResult result) {
        URI gateway = suite.gateway();
        String busiest = result.plan().calls().stream()
                .max(Comparator.comparingInt(call -> call.responses().size()))
                .map(call -> result.callIds().get(call.ref()))
                .orElse("");
        out.printf("""

                To look at:
                  status page          %1$s/status/en  %1$s/status/fr
                  inbox of the demo    %2$s

                With a token:
                  TOKEN=$(curl -s -d grant_type=password -d client_id=suite-cli -d username=dispatch-supervisor -d password=demo \\
                    %3$s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  the queue            curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/dispatch/v1/queue
                  a call, line by line curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/dispatch/v1/calls/%4$s/timeline?reason=demo
                  what the public gets curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/dispatch/v1/calls/%4$s/public-preview
                and as username=media-officer:
                  what media know      curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/media/v1/matters
                """, gateway, suite.mailbox(), suite.tokenUrl(), busiest);
    }
}
