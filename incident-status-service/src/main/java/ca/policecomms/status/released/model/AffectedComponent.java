package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.ComponentStatus;
import ca.policecomms.status.wording.model.Bilingual;

/** A component in an update, under the name it had then. */
public record AffectedComponent(String code, Bilingual name, ComponentStatus oldStatus, ComponentStatus newStatus) {}
