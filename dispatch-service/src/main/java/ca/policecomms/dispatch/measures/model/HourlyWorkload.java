package ca.policecomms.dispatch.measures.model;

import java.time.Instant;

/**
 * One hour of the agency's zone.
 *
 * @param unitsSent units sent within it
 * @param committedSeconds sum of the time that units worked on calls within it
 */
public record HourlyWorkload(Instant hour, long contacts, long calls, long unitsSent, long committedSeconds) {}
