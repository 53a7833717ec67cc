package ca.policecomms.dispatch.measures.model;

import ca.policecomms.dispatch.contact.model.ContactKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What a supervisor and an auditor watch; periods are [from, until). */
public interface OperationalMeasures {
    PhaseFigures phases(List<Phase> phases, Instant from, Instant until);

    /** The whole period first, then hour by hour. */
    List<Answering> answering(Collection<ContactKind> kinds, Instant from, Instant until);

    Workload workload(Instant from, Instant until);
}
