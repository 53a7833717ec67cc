-- Who is told of what: rules over events, subscriptions, and one row for each message to each recipient.

CREATE EXTENSION IF NOT EXISTS pgcrypto;

------------------------------------------------------------------------------------------------------------ routing rules

CREATE TABLE routing_rule (
    key           text        NOT NULL,
    version       integer     NOT NULL CHECK (version >= 1),
    state         text        NOT NULL CHECK (state IN ('proposed', 'active', 'retired')),
    topic         text        NOT NULL,
    event_type    text        NOT NULL,
    -- Members of the event's data and the values they may have: {"impact": ["major", "critical"]}. All must hold.
    conditions    jsonb       NOT NULL DEFAULT '{}',
    mode          text        NOT NULL CHECK (mode IN ('auto', 'draft', 'none')),
    class         text CHECK (class IN ('emergency', 'warning', 'community', 'release', 'staff-page')),
    template      text,
    audience      text CHECK (audience IN ('subscribers', 'outlets', 'staff')),
    -- Facts with one value of it belong to one alert: the first opens it, the others update it.
    dedupe_key    text CHECK (dedupe_key IN ('aggregate', 'event')),
    proposed_by   text        NOT NULL,
    proposed_at   timestamptz NOT NULL DEFAULT now(),
    approved_by   text,
    approved_at   timestamptz,
    PRIMARY KEY (key, version),
    CHECK (mode = 'none' OR (class IS NOT NULL AND template IS NOT NULL AND audience IS NOT NULL AND dedupe_key IS NOT NULL)),
    CHECK (state <> 'active' OR approved_by IS NOT NULL),
    -- Two people, except for the rules that ship with the suite.
    CHECK (approved_by IS DISTINCT FROM proposed_by OR approved_by = 'shipped' OR approved_by IS NULL)
);
CREATE UNIQUE INDEX routing_rule_active ON routing_rule (key) WHERE state = 'active';
CREATE INDEX routing_rule_match ON routing_rule (topic, event_type) WHERE state = 'active';

INSERT INTO routing_rule (key, version, state, topic, event_type, mode, class, template, audience, dedupe_key,
                          proposed_by, approved_by, approved_at)
SELECT 'status-incident-' || fact, 1, 'active', 'status.incidents.v1', 'status.incident.' || fact || '.v1', 'auto',
       'community', 'status-incident', 'subscribers', 'aggregate', 'shipped', 'shipped', now()
  FROM unnest(ARRAY['opened', 'updated', 'resolved']) AS fact;
-- Known, and deliberately silent: matters are internal to the media office, what may be told comes as a release;
-- a component's change is told with the incident that caused it.
INSERT INTO routing_rule (key, version, state, topic, event_type, mode, proposed_by, approved_by, approved_at)
VALUES ('matter-opened', 1, 'active', 'media.matters.v1', 'media.matter.opened.v1', 'none', 'shipped', 'shipped', now()),
       ('matter-decided', 1, 'active', 'media.matters.v1', 'media.matter.decided.v1', 'none', 'shipped', 'shipped', now()),
       ('matter-closed', 1, 'active', 'media.matters.v1', 'media.matter.closed.v1', 'none', 'shipped', 'shipped', now()),
       ('status-component-changed', 1, 'active', 'status.incidents.v1', 'status.component.changed.v1', 'none', 'shipped',
        'shipped', now());

GRANT SELECT, INSERT ON routing_rule TO ${app};
GRANT UPDATE (state, approved_by, approved_at) ON routing_rule TO ${app};

-- Every fact received, so that a rule can be tried over the past.
CREATE TABLE received_fact (
    event_id          uuid PRIMARY KEY,
    topic             text        NOT NULL,
    type              text        NOT NULL,
    aggregate_id      uuid        NOT NULL,
    aggregate_version bigint      NOT NULL,
    occurred_at       timestamptz NOT NULL,
    data              jsonb       NOT NULL,
    received_at       timestamptz NOT NULL
);
CREATE INDEX received_fact_type ON received_fact (type, received_at);

--------------------------------------------------------------------------------------------------------------------- alerts

CREATE TABLE alert (
    id         uuid PRIMARY KEY,
    class      text        NOT NULL CHECK (class IN ('emergency', 'warning', 'community', 'release', 'staff-page')),
    drill      boolean     NOT NULL DEFAULT false,
    source_type text       NOT NULL,
    source_id  uuid        NOT NULL,
    dedupe     text        NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (dedupe)
);
COMMENT ON COLUMN alert.dedupe IS 'Value of the rule''s de-duplication key: a redelivered event makes one alert';

CREATE TABLE alert_version (
    id              uuid PRIMARY KEY,
    alert_id        uuid        NOT NULL REFERENCES alert,
    version         integer     NOT NULL CHECK (version >= 1),
    kind            text        NOT NULL CHECK (kind IN ('alert', 'update', 'cancel')),
    state           text        NOT NULL CHECK (state IN ('draft', 'in-review', 'approved', 'scheduled', 'lapsed', 'live',
                        'confirmed', 'stopped', 'superseded', 'cancelled', 'expired')),
    class           text        NOT NULL,
    lane            text        NOT NULL,
    drill           boolean     NOT NULL DEFAULT false,
    headline_en     text        NOT NULL CHECK (headline_en !~ '[[:cntrl:]]'),
    headline_fr     text        NOT NULL CHECK (headline_fr !~ '[[:cntrl:]]'),
    body_en         text        NOT NULL,
    body_fr         text        NOT NULL,
    url_en          text,
    url_fr          text,
    topics          text[]      NOT NULL,
    areas           text[]      NOT NULL DEFAULT '{}',
    content_hash    bytea       NOT NULL,
    source_event_id uuid,
    rule_key        text,
    rule_version    integer,
    created_at      timestamptz NOT NULL,
    launched_at     timestamptz,
    launched_by     text,
    expires_at      timestamptz NOT NULL,
    UNIQUE (alert_id, version),
    UNIQUE (source_event_id, rule_key),
    FOREIGN KEY (rule_key, rule_version) REFERENCES routing_rule,
    -- The class fixes the lane: no request can choose one.
    CHECK ((class, lane) IN (('emergency', 'emergency'), ('warning', 'priority'), ('community', 'bulk'),
                             ('release', 'priority'), ('release', 'bulk'), ('staff-page', 'priority')))
);
COMMENT ON TABLE alert_version IS 'The frozen text that is rendered for each recipient; never changed once it is live';

CREATE TABLE routed_fact (
    event_id     uuid        NOT NULL REFERENCES received_fact,
    rule_key     text        NOT NULL,
    rule_version integer     NOT NULL,
    mode         text        NOT NULL,
    version_id   uuid REFERENCES alert_version,
    routed_at    timestamptz NOT NULL,
    PRIMARY KEY (event_id, rule_key),
    FOREIGN KEY (rule_key, rule_version) REFERENCES routing_rule
);

-------------------------------------------------------------------------------------------------- endpoints, subscriptions

CREATE TABLE endpoint (
    id             uuid PRIMARY KEY DEFAULT uuidv7(),
    channel        text        NOT NULL CHECK (channel IN ('email')),
    address_hash   bytea       NOT NULL,
    address_cipher bytea,
    state          text        NOT NULL CHECK (state IN ('unverified', 'active', 'disabled', 'suppressed', 'removed')),
    created_at     timestamptz NOT NULL,
    verified_at    timestamptz,
    state_reason   text,
    UNIQUE (channel, address_hash),
    CHECK (state = 'removed' OR address_cipher IS NOT NULL)
);
COMMENT ON COLUMN endpoint.address_hash IS 'HMAC-SHA256 of the normalised address: one address is one endpoint; kept after erasure';
COMMENT ON COLUMN endpoint.address_cipher IS 'AES-256-GCM; read by the delivery workers only, shown in no list, log, event or answer';

CREATE TABLE subscription (
    id              uuid PRIMARY KEY,
    endpoint_id     uuid        NOT NULL REFERENCES endpoint,
    state           text        NOT NULL CHECK (state IN ('requested', 'active', 'paused', 'ended', 'lapsed', 'erased')),
    language        text        NOT NULL CHECK (language IN ('en', 'fr')),
    topics          text[]      NOT NULL CHECK (cardinality(topics) > 0),
    areas           text[]      NOT NULL DEFAULT '{}',
    requested_at    timestamptz NOT NULL,
    request_network inet        NOT NULL,
    request_ip      inet        NOT NULL,
    wording         text        NOT NULL,
    confirmed_at    timestamptz,
    confirm_ip      inet,
    confirm_method  text CHECK (confirm_method IN ('link', 'sms-code')),
    paused_until    timestamptz,
    ended_at        timestamptz,
    ended_via       text CHECK (ended_via IN ('one-click', 'page', 'replaced', 'stop', 'complaint')),
    erased_at       timestamptz,
    CHECK (state NOT IN ('active', 'paused') OR (confirmed_at IS NOT NULL AND confirm_ip IS NOT NULL)),
    CHECK (state <> 'ended' OR ended_via IS NOT NULL)
);
COMMENT ON COLUMN subscription.request_network IS 'The /24 or /64 that asked: requests are limited by it';
COMMENT ON COLUMN subscription.wording IS 'Version of the words that were agreed to';
CREATE UNIQUE INDEX subscription_active ON subscription (endpoint_id) WHERE state IN ('active', 'paused');
CREATE INDEX subscription_topics ON subscription USING gin (topics) WHERE state = 'active';
CREATE INDEX subscription_network ON subscription (request_network, requested_at);
CREATE INDEX subscription_endpoint ON subscription (endpoint_id, requested_at);
CREATE INDEX subscription_waiting ON subscription (requested_at) WHERE state = 'requested';

CREATE TABLE confirmation (
    id              uuid PRIMARY KEY,
    subscription_id uuid        NOT NULL REFERENCES subscription,
    token_hash      bytea       NOT NULL UNIQUE,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    used_at         timestamptz
);
COMMENT ON COLUMN confirmation.token_hash IS 'SHA-256: who reads this table cannot confirm for others';

---------------------------------------------------------------------------------------------------------- delivery ledger

-- UUID version 5 (RFC 9562 section 5.5) of version/channel/endpoint: the same intent has the same id everywhere.
-- plpgsql keeps its plan, where an SQL function that is not inlined takes twice the time.
CREATE FUNCTION intent_id(p_version uuid, p_channel text, p_endpoint uuid) RETURNS uuid
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    h bytea := substring(digest(uuid_send('8d3f0c52-6f0e-4a57-9d5a-6c1f5a0d7e21'::uuid)
        || convert_to(p_version || '/' || p_channel || '/' || p_endpoint, 'UTF8'), 'sha1') FROM 1 FOR 16);
BEGIN
    RETURN encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 80), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid;
END $$;

CREATE TABLE delivery (
    id              uuid        NOT NULL,
    lane            text        NOT NULL CHECK (lane IN ('emergency', 'priority', 'bulk')),
    purpose         text        NOT NULL CHECK (purpose IN ('alert', 'confirmation')),
    version_id      uuid        NOT NULL,
    channel         text        NOT NULL,
    endpoint_id     uuid        NOT NULL,
    subscription_id uuid,
    language        text        NOT NULL,
    drill           boolean     NOT NULL DEFAULT false,
    state           text        NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'leased', 'handed-over', 'accepted',
                        'delivered', 'bounced', 'complained', 'acknowledged', 'failed', 'unknown', 'held', 'suppressed',
                        'expired', 'superseded', 'stopped', 'dead')),
    attempt         smallint    NOT NULL DEFAULT 0,
    unknowns        smallint    NOT NULL DEFAULT 0,
    due_at          timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    lease_until     timestamptz,
    leased_by       uuid,
    provider        text,
    cause           text,
    created_at      timestamptz NOT NULL DEFAULT now(),
    handed_over_at  timestamptz,
    accepted_at     timestamptz,
    unknown_at      timestamptz,
    ended_at        timestamptz,
    PRIMARY KEY (lane, id),
    UNIQUE (lane, version_id, endpoint_id, channel)
) PARTITION BY LIST (lane);
COMMENT ON TABLE delivery IS 'One row for each message to each recipient: queue, truth and proof. No text and no address.';
COMMENT ON COLUMN delivery.version_id IS 'alert_version, or confirmation for purpose confirmation: what is rendered';
COMMENT ON COLUMN delivery.cause IS 'Status codes and our own words only: what a mail server says may hold an address';

CREATE TABLE delivery_emergency PARTITION OF delivery FOR VALUES IN ('emergency') WITH (fillfactor = 70);
CREATE TABLE delivery_priority PARTITION OF delivery FOR VALUES IN ('priority') WITH (fillfactor = 70);
CREATE TABLE delivery_bulk PARTITION OF delivery FOR VALUES IN ('bulk') WITH (fillfactor = 70);

-- Rows leave these indexes when they are done: they stay as small as the work that is left.
CREATE INDEX delivery_due ON delivery (due_at, id) WHERE state = 'pending';
CREATE INDEX delivery_leased ON delivery (lease_until) WHERE state IN ('leased', 'handed-over');
CREATE INDEX delivery_undecided ON delivery (unknown_at) WHERE state = 'unknown';

CREATE TABLE fan_out (
    version_id uuid PRIMARY KEY REFERENCES alert_version,
    cursor     uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    candidates bigint      NOT NULL DEFAULT 0,
    inserted   bigint      NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    done_at    timestamptz
);
CREATE INDEX fan_out_open ON fan_out (started_at) WHERE done_at IS NULL;

GRANT SELECT, INSERT ON received_fact, routed_fact TO ${app};
GRANT SELECT, INSERT, UPDATE ON alert, alert_version, endpoint, subscription, confirmation, fan_out, delivery TO ${app};
