package ca.policecomms.media.matter.model;

import java.time.Instant;
import java.util.UUID;

/** Body of every event on {@code media.matters.v1}: no text and no fact of the matter. */
public record MatterEvent(MatterKind kind, UUID publicId, boolean major, Ruling decision, Instant reviewAt) {}
