package ca.policecomms.gateway.route;

import java.util.Locale;

/** Classes of traffic, the most precious first. */
public enum TrafficClass {
    EMERGENCY,
    STAFF,
    PUBLIC;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As it is written in metrics. */
    public String label() {
        return label;
    }
}
