-- Rules for what incident-status-service tells of since it has maintenance, corrections, reports and alarms.

INSERT INTO routing_rule (key, version, state, topic, event_type, mode, class, template, audience, dedupe_key,
                          proposed_by, approved_by, approved_at)
VALUES ('status-incident-reopened', 1, 'active', 'status.incidents.v1', 'status.incident.reopened.v1', 'auto',
        'community', 'status-incident', 'subscribers', 'aggregate', 'shipped', 'shipped', now());

-- A backfilled incident is never delivered. The others are known and silent until there is a message for them: staff
-- alarms, maintenance, corrections, retractions and reports.
INSERT INTO routing_rule (key, version, state, topic, event_type, mode, proposed_by, approved_by, approved_at)
SELECT replace(fact, '.', '-'), 1, 'active', 'status.incidents.v1', fact || '.v1', 'none', 'shipped', 'shipped', now()
  FROM unnest(ARRAY['status.incident.backfilled', 'status.incident.corrected', 'status.incident.retracted',
                    'status.incident.reported', 'status.maintenance.scheduled', 'status.maintenance.reminded',
                    'status.maintenance.started', 'status.maintenance.completed', 'status.maintenance.cancelled',
                    'status.promise.missed', 'status.deadline.approached', 'status.deadline.missed',
                    'status.probe.proposed']) AS fact;
