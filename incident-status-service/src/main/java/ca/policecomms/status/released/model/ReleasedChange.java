package ca.policecomms.status.released.model;

import ca.policecomms.status.component.model.ComponentStatus;
import java.time.Instant;

/** @param component its code */
public record ReleasedChange(String component, ComponentStatus from, ComponentStatus to, Instant since) {}
