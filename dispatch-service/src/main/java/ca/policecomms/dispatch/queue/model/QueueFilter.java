package ca.policecomms.dispatch.queue.model;

import java.util.Set;

/**
 * Which part of the queue.
 *
 * @param division null for all
 * @param types codes of the call types of one agency, null for all
 */
public record QueueFilter(String division, Set<String> types) {}
