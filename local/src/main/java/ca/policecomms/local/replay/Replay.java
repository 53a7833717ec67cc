package ca.policecomms.local.replay;

import ca.policecomms.local.replay.engine.GaveUp;
import ca.policecomms.local.replay.engine.PreparationRefused;
import ca.policecomms.local.replay.export.FilePlan;
import ca.policecomms.local.replay.http.HttpTarget;
import ca.policecomms.local.replay.http.Patience;
import ca.policecomms.local.replay.mapping.MappingProblem;
import ca.policecomms.local.replay.mapping.Mappings;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.report.ProgressLine;
import ca.policecomms.local.settings.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * {@code ./suite replay FILE}: drives a recorded day of calls through the gateway. Exit codes: 0 all equal, 1 something
 * was refused or differs, 2 file or command line, 3 the suite could not be reached for too long.
 */
public final class Replay {
    private static final String USAGE = """
            Usage: ./suite replay FILE [options]

              --mapping M      column mapping: a name (%s) or a YAML file; docs/guidelines/replay.md
              --speed X        1 is the real clock, 60 sixty times that; max (default) as fast as it goes
              --gateway URL    default: the suite on this machine; one that ends in /v1 is dispatch-service itself
              --limit N        only the first N calls
              --workers N      commands under way at once, default 12
              --give-up T      how long an unreachable suite is tried, default 5m
              --report FILE    where refused rows are written, default .suite/replay-refused.csv

            A replay that was cut off is started again with the same command: it goes on where it stopped.
            """.formatted(Mappings.DEFAULT);

    private Replay() {}

    public static void main(String... args) {
        System.exit(guarded(System.err, () -> run(System.out, System.getenv(), args)));
    }

    static int run(PrintStream out, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        if (Arrays.asList(args).contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        ReplayOptions options = ReplayOptions.parse(args);
        Path file = options.file().orElseThrow(() -> new Refusal("Which file? ./suite replay --help says more."));
        ReplayPlan plan = FilePlan.read(file, Mappings.find(options.mapping())).first(options.limit());
        SuiteAccess suite = SuiteAccess.of(environment, options.gateway());
        Path refusals = options.report() == null ? suite.home().root().resolve("replay-refused.csv") : options.report();
        ProgressLine progress = new ProgressLine(out, isTerminal());
        try (HttpClient client = HttpTarget.client()) {
            HttpTarget target = suite.target(client, Patience.of(options.giveUp()), progress);
            return new Drive(out, options, progress).run(plan, target, refusals).equal() ? 0 : 1;
        }
    }

    static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    interface Program {
        int run() throws IOException, InterruptedException;
    }

    /** Turns what a person can do something about into a sentence and an exit code. */
    static int guarded(PrintStream err, Program program) {
        try {
            return program.run();
        } catch (Refusal | MappingProblem e) {
            err.println(e.getMessage());
            return 2;
        } catch (PreparationRefused e) {
            err.println(e.getMessage());
            return 1;
        } catch (GaveUp e) {
            err.println(e.getMessage());
            err.println("Nothing is lost: once the suite is back, the same command goes on where this one stopped.");
            return 3;
        } catch (IOException e) {
            err.println("A file could not be read or written: " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Stopped.");
            return 3;
        }
    }
}
