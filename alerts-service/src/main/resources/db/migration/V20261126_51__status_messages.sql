-- Subscribers are told of all that is released about the agency's services; until now only incidents had messages.

UPDATE routing_rule SET state = 'retired'
 WHERE state = 'active' AND version = 1 AND proposed_by = 'shipped'
   AND key IN ('status-component-changed', 'status-incident-corrected', 'status-incident-retracted',
               'status-incident-reported', 'status-maintenance-scheduled', 'status-maintenance-reminded',
               'status-maintenance-started', 'status-maintenance-completed', 'status-maintenance-cancelled');

-- One alert for an incident and one for a maintenance: what comes later supersedes what is not sent yet.
INSERT INTO routing_rule (key, version, state, topic, event_type, mode, class, template, audience, dedupe_key,
                          proposed_by, approved_by, approved_at)
SELECT replace(fact, '.', '-'), 2, 'active', 'status.incidents.v1', fact || '.v1', 'auto', 'community', template,
       'subscribers', 'aggregate', 'shipped', 'shipped', now()
  FROM (VALUES ('status.incident.corrected', 'status-correction'),
               ('status.incident.retracted', 'status-correction'),
               ('status.incident.reported', 'status-report'),
               ('status.maintenance.scheduled', 'status-maintenance'),
               ('status.maintenance.reminded', 'status-maintenance'),
               ('status.maintenance.started', 'status-maintenance'),
               ('status.maintenance.completed', 'status-maintenance'),
               ('status.maintenance.cancelled', 'status-maintenance')) AS told (fact, template);

-- A component's change is told with the incident or the window that brings it. One that comes with neither is told for
-- itself: an emergency line that one person changed alone, or a system that is back. A null number is written "null".
INSERT INTO routing_rule (key, version, state, topic, event_type, conditions, mode, class, template, audience, dedupe_key,
                          proposed_by, approved_by, approved_at)
SELECT key, version, 'active', 'status.incidents.v1', 'status.component.changed.v1', conditions::jsonb, 'auto', 'community',
       'status-component', 'subscribers', 'aggregate', 'shipped', 'shipped', now()
  FROM (VALUES ('status-component-changed', 2,
                '{"number": ["null"],
                  "old": ["operational", "degraded_performance", "partial_outage", "major_outage"],
                  "new": ["operational", "degraded_performance", "partial_outage", "major_outage"]}'),
               ('status-component-broken-in-maintenance', 1,
                '{"number": ["null"], "old": ["under_maintenance"],
                  "new": ["degraded_performance", "partial_outage", "major_outage"]}')) AS alone (key, version, conditions);
