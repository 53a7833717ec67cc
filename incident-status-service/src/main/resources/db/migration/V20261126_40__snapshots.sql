-- What pages are made of is read by a role of its own, which can read schema released and nothing else: whatever a
-- template or a query does wrong, it cannot show a draft.
GRANT USAGE ON SCHEMA released TO ${renderer};
GRANT SELECT ON ALL TABLES IN SCHEMA released TO ${renderer};
ALTER DEFAULT PRIVILEGES IN SCHEMA released GRANT SELECT ON TABLES TO ${renderer};

-- Signed snapshots, as the writer lays them down for all replicas. Their hashes are a chain; the bytes of old ones go.
CREATE TABLE released.snapshot (
    audience  text        NOT NULL CHECK (audience IN ('PUBLIC', 'PARTNER', 'STAFF')),
    number    bigint      NOT NULL CHECK (number > 0),
    term      bigint      NOT NULL,
    sequence  bigint      NOT NULL,
    made_at   timestamptz NOT NULL,
    renderer  text        NOT NULL,
    hash      text        NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    previous  text CHECK (previous ~ '^[0-9a-f]{64}$'),
    archive   bytea,
    PRIMARY KEY (audience, number),
    UNIQUE (audience, hash),
    -- Each link has one follower at most: a chain cannot fork.
    UNIQUE NULLS NOT DISTINCT (audience, previous)
);
-- It is compressed already.
ALTER TABLE released.snapshot ALTER COLUMN archive SET STORAGE EXTERNAL;

-- One row: the last proof that no release was newer then.
CREATE TABLE released.heartbeat (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    line      text NOT NULL
);

-- Every change of a status that was released, for the bars and the uptime; append only.
CREATE TABLE released.status_change (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    component_id uuid        NOT NULL REFERENCES released.component,
    old_status   text        NOT NULL,
    new_status   text        NOT NULL,
    since        timestamptz NOT NULL
);
CREATE INDEX released_status_change_by_component ON released.status_change (component_id, since);

INSERT INTO released.status_change (component_id, old_status, new_status, since)
SELECT component_id, old_status, new_status, since
  FROM component_status_change
 WHERE old_status <> new_status AND component_id IN (SELECT id FROM released.component)
 ORDER BY id;

-- What staff do while a component does not work: released to staff alone, in their own snapshot.
CREATE TABLE released.staff_procedure (
    -- No reference: an alternate may be withheld and come back.
    alternate_id    uuid PRIMARY KEY,
    procedure       text,
    who_may_use     text,
    limits          text,
    back_entry_plan text,
    back_entry      text
);

INSERT INTO released.staff_procedure (alternate_id, procedure, who_may_use, limits, back_entry_plan, back_entry)
SELECT a.id, a.procedure, a.who_may_use, a.limits, a.back_entry_plan, a.back_entry
  FROM alternate a JOIN released.alternate r ON r.id = a.id;

-- What two enrolled people told the public while this database was dead; shown over what was released until reconciled.
CREATE TABLE released.offline_notice (
    id            uuid PRIMARY KEY,
    written_at    timestamptz NOT NULL,
    content       jsonb       NOT NULL,
    reconciled_at timestamptz,
    reconciled_by text
);

GRANT SELECT, INSERT, UPDATE ON released.offline_notice TO ${app};
GRANT SELECT, INSERT ON released.snapshot, released.status_change TO ${app};
GRANT UPDATE (archive) ON released.snapshot TO ${app};
GRANT SELECT, INSERT, UPDATE ON released.heartbeat, released.staff_procedure TO ${app};
