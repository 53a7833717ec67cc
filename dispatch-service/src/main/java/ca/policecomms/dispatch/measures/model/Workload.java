package ca.policecomms.dispatch.measures.model;

import java.util.List;

/** How much there was to do, by the hour and by unit. */
public record Workload(List<HourlyWorkload> hours, List<UnitWorkload> units) {}
