package ca.policecomms.status.snapshot.model;

import ca.policecomms.status.publication.model.Audience;

/** Who may read the pages that are not public; decided without asking anybody, since nobody else may be alive. */
public interface AudienceAccess {

    /** @param authorization the request header of that name; may be null */
    boolean admits(Audience audience, String authorization);
}
