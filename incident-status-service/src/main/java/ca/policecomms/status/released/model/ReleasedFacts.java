package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.Alternate;
import ca.policecomms.status.component.model.Component;
import ca.policecomms.status.incident.model.Incident;
import ca.policecomms.status.incident.model.IncidentUpdate;
import ca.policecomms.status.publication.model.Correction;
import ca.policecomms.status.wording.model.Bilingual;
import ca.policecomms.status.wording.model.ToFollow;
import java.time.Instant;
import java.util.List;

/**
 * Where approved content is copied to at release; pages are made from nothing else. Written in the transaction of the
 * release.
 */
public interface ReleasedFacts {

    /**
     * Begins a release. Others wait until this one ends, so that releases become visible in the order of their numbers.
     *
     * @return its sequence number
     */
    long begin(Instant now);

    /** With its group; draft texts of staff are left behind. */
    void put(Component component);

    /** In use, or ended when it has an end. */
    void put(Alternate alternate);

    void put(Incident incident, ToFollow toFollow);

    void put(IncidentUpdate update, List<AffectedComponent> affected, ToFollow toFollow, long sequence);

    /** @param told what the public reads in place of the update from now on */
    void put(Correction correction, Bilingual told, Incident incident, long sequence);
}
