package ca.policecomms.dispatch.imports.model;

import java.util.UUID;

/** Something odd in the times of one imported row: kept and flagged, never repaired (requirement D51). */
public record ImportAnomaly(String code, String externalRef, UUID callId, UUID assignmentId) {}
