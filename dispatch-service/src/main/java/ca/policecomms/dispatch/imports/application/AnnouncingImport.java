package ca.policecomms.dispatch.imports.application;

import ca.policecomms.commons.audit.Audit;
import ca.policecomms.commons.id.Ids;
import ca.policecomms.commons.problem.CommonProblem;
import ca.policecomms.commons.problem.ProblemException;
import ca.policecomms.commons.security.Caller;
import ca.policecomms.dispatch.imports.model.CadImport;
import ca.policecomms.dispatch.imports.model.Imports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** Somebody is about to read in a CAD export; the digest of the file is its identity (requirement D51). */
@ApplicationScoped
public class AnnouncingImport {
    private final Imports imports;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    AnnouncingImport(Imports imports, Audit audit, Caller caller, Clock clock) {
        this.imports = imports;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the import that this file already has, else the new one
     * @throws ProblemException 422 {@code rule-violated} for a zone that does not exist
     */
    @Transactional
    public Announced announce(String name, String fileSha256, int rows, String zone, String mapping) {
        requireZone(zone);
        CadImport added =
                new CadImport(Ids.next(), name, fileSha256, rows, zone, mapping, clock.instant(), caller.subject());
        boolean created = imports.add(added);
        CadImport announced = created ? added : imports.findByFile(fileSha256).orElseThrow();
        audit.did("import.announced", "import/" + announced.id(), Map.of("rows", rows, "created", created));
        return new Announced(announced, created);
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ProblemException.of(CommonProblem.RULE_VIOLATED, "There is no such time zone.")
                    .violation("zone", "an IANA name, for example America/Toronto")
                    .with("rule", "D51");
        }
    }

    /** @param created false when the file was announced before */
    public record Announced(CadImport cadImport, boolean created) {}
}
