package ca.policecomms.status.publication.model;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A draft that becomes public with the publication that lists it. */
public interface Part {

    UUID id();

    PartKind kind();

    /** All of it that becomes public, in texts, whole numbers, booleans, lists and maps: what an approval is bound to. */
    Map<String, Object> content();

    /** Who wrote what is not public yet. */
    Collection<String> authors();

    /** Ids under which an investigation hold stops it: its own, and those of what it tells about. */
    Set<UUID> subjects();

    /** @throws ca.policecomms.commons.problem.ProblemException 409 when its state does not allow a release now */
    void requireReleasable();
}
