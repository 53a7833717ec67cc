package ca.policecomms.local.replay.export;

import ca.policecomms.local.replay.mapping.ColumnMapping;
import ca.policecomms.local.replay.mapping.MappingProblem;
import ca.policecomms.local.replay.plan.ReplayPlan;
import java.nio.file.Path;

/** Makes a plan of an export. */
public final class FilePlan {
    private FilePlan() {}

    /** @throws MappingProblem when file and mapping do not fit, naming the line */
    public static ReplayPlan read(Path path, ColumnMapping mapping) {
        ExportFile file = ExportFile.read(path, mapping);
        ExportedCalls exported = new ExportedCalls(mapping);
        ReplayPlan.Source source = new ReplayPlan.Source(
                file.name(),
                file.sha256(),
                file.rows().size(),
                mapping.times().zone(),
                mapping.name(),
                mapping.outcomes(),
                "import");
        try {
            return ReplayPlan.of(source, exported.units(file.rows()), exported.calls(file.rows()));
        } catch (IllegalArgumentException e) {
            throw new MappingProblem("The file " + file.name() + ": " + e.getMessage(), e);
        }
    }
}
