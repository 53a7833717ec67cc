package ca.policecomms.dispatch.stream.model;

import java.util.Set;
import java.util.UUID;

/** Whose unit is whose. */
public interface OwnUnits {
    /** Units on duty whose crew a person belongs to. */
    Set<UUID> of(String subject);
}
