package ca.policecomms.dispatch.imports.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The imports, and what was odd in each. */
public interface Imports {
    /** @return false when an import of this file is there already */
    boolean add(CadImport cadImport);

    Optional<CadImport> find(UUID id);

    Optional<CadImport> findByFile(String sha256);

    /** How often each anomaly occurs, in assignments. */
    Map<String, Long> anomalyCounts(UUID importId);

    /** Ordered by external reference, assignment and code, after the given one; null starts at the beginning. */
    List<ImportAnomaly> anomalies(UUID importId, ImportAnomaly after, int limit);

    ImportTotals totals(UUID importId);
}
