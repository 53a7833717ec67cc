package ca.policecomms.alerts.delivery.adapter.persistence;

/** The statements of the ledger that are longer than a line. */
final class LedgerStatements {
    /**
     * Lane, most, lane, worker, seconds, lane. Leases and re-checks in one statement: what was decided since the fan-out
     * counts, and no row can be had by two.
     */
    static final String LEASE = """
            WITH due AS (
                SELECT id FROM delivery WHERE lane = ? AND state = 'pending' AND due_at <= clock_timestamp()
                 ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED
            ), checked AS (
                SELECT d.id, e.address_cipher,
                       CASE WHEN d.expires_at <= clock_timestamp() OR v.state = 'expired' THEN 'expired'
                            WHEN v.state IN ('superseded', 'cancelled') THEN 'superseded'
                            WHEN v.state = 'stopped' THEN 'stopped'
                            WHEN e.address_cipher IS NULL THEN 'suppressed'
                            WHEN d.purpose = 'alert' AND e.state <> 'active' THEN 'suppressed'
                            WHEN d.purpose = 'alert' AND s.state <> 'active' THEN 'suppressed'
                            ELSE 'leased' END AS next
                  FROM due JOIN delivery d ON d.lane = ? AND d.id = due.id
                  JOIN endpoint e ON e.id = d.endpoint_id
                  LEFT JOIN alert_version v ON d.purpose = 'alert' AND v.id = d.version_id
                  LEFT JOIN subscription s ON s.id = d.subscription_id
            )
            UPDATE delivery d
               SET state = c.next,
                   attempt = d.attempt + (c.next = 'leased')::int,
                   leased_by = CASE c.next WHEN 'leased' THEN ?::uuid END,
                   lease_until = CASE c.next WHEN 'leased' THEN clock_timestamp() + make_interval(secs => ?) END,
                   ended_at = CASE WHEN c.next <> 'leased' THEN clock_timestamp() END
              FROM checked c
             WHERE d.lane = ? AND d.id = c.id
            RETURNING d.id, d.lane, d.purpose, d.version_id, d.subscription_id, d.language, d.state, d.attempt,
                      c.address_cipher""";

    /**
     * Ids, states, due times, causes, lane, worker. A late yes counts even after the reaper took the row for unknown; any
     * other late report does not.
     */
    static final String SETTLE = """
            UPDATE delivery d
               SET state = o.state,
                   cause = o.cause,
                   due_at = CASE o.state WHEN 'pending' THEN o.due ELSE d.due_at END,
                   accepted_at = CASE o.state WHEN 'accepted' THEN clock_timestamp() END,
                   unknown_at = CASE o.state WHEN 'unknown' THEN clock_timestamp() ELSE d.unknown_at END,
                   unknowns = d.unknowns + (o.state = 'unknown')::int,
                   ended_at = CASE WHEN o.state IN ('accepted', 'failed', 'dead') THEN clock_timestamp() END,
                   lease_until = NULL,
                   leased_by = CASE WHEN o.state = 'unknown' THEN d.leased_by END
              FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[]) AS o(id, state, due, cause)
             WHERE d.lane = ? AND d.id = o.id AND d.leased_by = ?
               AND (d.state = 'handed-over' OR d.state = 'unknown' AND o.state = 'accepted')""";

    /** Never given to a server: as if it had not been leased. */
    static final String RELEASE_LAPSED = """
            UPDATE delivery SET state = 'pending', attempt = attempt - 1, lease_until = NULL, leased_by = NULL,
                   due_at = clock_timestamp()
             WHERE (lane, id) IN (SELECT lane, id FROM delivery WHERE lane = ? AND state = 'leased'
                                     AND lease_until <= clock_timestamp() LIMIT 1000 FOR UPDATE SKIP LOCKED)""";

    static final String UNKNOWN_LAPSED = """
            UPDATE delivery SET state = 'unknown', unknown_at = clock_timestamp(), unknowns = unknowns + 1,
                   lease_until = NULL, cause = 'no answer'
             WHERE (lane, id) IN (SELECT lane, id FROM delivery WHERE lane = ? AND state = 'handed-over'
                                     AND lease_until <= clock_timestamp() LIMIT 1000 FOR UPDATE SKIP LOCKED)""";

    static final String RESEND_UNKNOWN = """
            UPDATE delivery SET state = 'pending', due_at = clock_timestamp(), leased_by = NULL
             WHERE (lane, id) IN (SELECT lane, id FROM delivery WHERE lane = ? AND state = 'unknown'
                                     AND (lane = 'emergency' OR unknowns = 1) LIMIT 1000 FOR UPDATE SKIP LOCKED)""";

    static final String HOLD_UNKNOWN = """
            UPDATE delivery SET state = 'held'
             WHERE (lane, id) IN (SELECT lane, id FROM delivery WHERE lane = ? AND state = 'unknown'
                                     AND lane <> 'emergency' AND unknowns > 1 LIMIT 1000 FOR UPDATE SKIP LOCKED)""";

    private LedgerStatements() {}
}
