-- The indicator as people set it for a time, and the probes that staff see beside components.

CREATE TABLE indicator_override (
    id          uuid PRIMARY KEY,
    version     bigint      NOT NULL,
    state       text        NOT NULL CHECK (state IN ('DRAFT', 'IN_FORCE', 'ENDED')),
    indicator   text        NOT NULL CHECK (indicator IN ('MAINTENANCE', 'MINOR', 'MAJOR', 'CRITICAL')),
    -- What incidents and components said when it was written: it never stands against anything worse.
    instead_of  text        NOT NULL,
    reason_en   text,
    reason_fr   text,
    until       timestamptz NOT NULL,
    authors     text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    released_at timestamptz,
    ended_at    timestamptz,
    ended_by    text,
    CHECK ((state = 'DRAFT') = (released_at IS NULL)),
    CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
);
CREATE INDEX indicator_override_in_force ON indicator_override (until) WHERE state = 'IN_FORCE';

-- Rendered on every page that shows the state of the whole, with the reason and what it stands against. The newest counts.
CREATE TABLE released.indicator_override (
    id         uuid PRIMARY KEY,
    indicator  text        NOT NULL,
    instead_of text        NOT NULL,
    reason_en  text        NOT NULL,
    reason_fr  text        NOT NULL,
    since      timestamptz NOT NULL,
    until      timestamptz NOT NULL,
    sequence   bigint      NOT NULL
);

-- What probes found, for the staff's own pages and nobody else.
CREATE TABLE released.staff_probe (
    probe_id     uuid PRIMARY KEY,
    component_id uuid        NOT NULL,
    name         text        NOT NULL,
    health       text        NOT NULL,
    since        timestamptz NOT NULL
);
-- Rises with each change of it. No release: what the public reads must not even have a new number.
CREATE TABLE released.staff_mark (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    mark bigint NOT NULL
);
INSERT INTO released.staff_mark (mark) VALUES (0);

ALTER TABLE probe ADD COLUMN health_since timestamptz;
UPDATE probe SET health_since = coalesce(last_at, created_at);
ALTER TABLE probe ALTER COLUMN health_since SET NOT NULL;

INSERT INTO released.staff_probe (probe_id, component_id, name, health, since)
SELECT id, component_id, name, health, health_since FROM probe WHERE enabled;

GRANT SELECT, INSERT, UPDATE ON indicator_override TO ${app};
GRANT SELECT, INSERT, DELETE ON released.indicator_override TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON released.staff_probe TO ${app};
GRANT SELECT, UPDATE ON released.staff_mark TO ${app};
