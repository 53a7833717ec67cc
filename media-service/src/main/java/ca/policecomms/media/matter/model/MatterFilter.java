package ca.policecomms.media.matter.model;

import java.util.UUID;

/** What a list asks for; null members do not narrow. @param before only matters older than this one */
public record MatterFilter(MatterKind kind, MatterState state, Boolean major, UUID publicId, UUID before, int limit) {}
