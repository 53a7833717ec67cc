package ca.policecomms.dispatch.rotation.model;

import java.util.Map;
import java.util.UUID;

/**
 * Where a member works in one shift, and why.
 *
 * @param role null for who is spare
 * @param seat number of the seat in the ring, from 1; null for supervisors and who is spare
 * @param previousRole of the member's last worked shift; null before the first, and after a spare one
 * @param counts how often the member had each role, and was {@code spare}, in the last worked shifts before this one
 */
public record Pick(
        UUID member, String role, Integer seat, SeatReason reason, String previousRole, Map<String, Integer> counts) {}
