package ca.policecomms.status.wording.model;

import java.util.UUID;

/**
 * Somebody is about to change a draft. Told, in the transaction of the change and before the draft is locked, to whoever
 * has gathered it for a release: approvals are void from then on.
 *
 * @param id of the component, alternate, incident or update
 */
public record DraftEdited(UUID id, String author) {}
