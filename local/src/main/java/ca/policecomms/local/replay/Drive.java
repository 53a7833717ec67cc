package ca.policecomms.local.replay;

import ca.policecomms.local.replay.engine.Answer;
import ca.policecomms.local.replay.engine.Command;
import ca.policecomms.local.replay.engine.ReplayEngine;
import ca.policecomms.local.replay.engine.ReplayResult;
import ca.policecomms.local.replay.engine.Target;
import ca.policecomms.local.replay.figures.PlanFigures;
import ca.policecomms.local.replay.plan.ReplayPlan;
import ca.policecomms.local.replay.report.Comparison;
import ca.policecomms.local.replay.report.FinalTable;
import ca.policecomms.local.replay.report.ProgressLine;
import ca.policecomms.local.replay.report.RefusalFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Runs a plan, shows its progress, and says at the end whether what came out is what went in. */
final class Drive {
    private final PrintStream out;
    private final ReplayOptions options;
    private final ProgressLine progress;

    Drive(PrintStream out, ReplayOptions options, ProgressLine progress) {
        this.out = out;
        this.options = options;
        this.progress = progress;
    }

    /** @param equal nothing was refused, and the figures are those of the file */
    record Verdict(ReplayResult result, boolean equal) {}

    Verdict run(ReplayPlan plan, Target target, Path refusals) throws IOException, InterruptedException {
        ReplayResult result;
        try (progress) {
            result = new ReplayEngine(options.pace()).run(plan, target, progress);
        }
        FinalTable table = new FinalTable(out);
        table.print(result);
        if (!result.refused().isEmpty()) {
            RefusalFile.write(refusals, result.refused());
            out.println("  every one of them in " + refusals);
        }
        return new Verdict(
                result, equal(plan, result, target, table) && result.refused().isEmpty());
    }

    private boolean equal(ReplayPlan plan, ReplayResult result, Target target, FinalTable table)
            throws InterruptedException {
        Answer measures = target.send(Command.get("/imports/" + result.importId() + "/measures"));
        if (!measures.accepted()) {
            out.println("The measures were refused: " + measures.status() + " " + measures.code() + ".");
            return false;
        }
        long held = measures.body().path("calls").asLong();
        if (held > plan.calls().size()) {
            out.println("The import holds " + held + " calls, more than these: its figures are not compared.");
            return true;
        }
        Comparison comparison = Comparison.of(PlanFigures.of(plan.calls()), measures.body());
        table.print(comparison);
        return comparison.equal();
    }
}
