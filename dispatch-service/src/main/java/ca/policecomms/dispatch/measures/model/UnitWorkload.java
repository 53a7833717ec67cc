package ca.policecomms.dispatch.measures.model;

import java.util.UUID;

/** One unit's share of a period. */
public record UnitWorkload(UUID unitId, String callSign, long assignments, long committedSeconds) {}
