-- Authoring tables in the default schema may hold text that is not public yet. What the pages are made of is copied, at
-- release, into schema released, so that a role which may read only that schema can never show a draft.

-------------------------------------------------------------------------------------------------- components, groups

CREATE TABLE component_group (
    id         uuid PRIMARY KEY,
    code       text        NOT NULL UNIQUE CHECK (code ~ '^[0-9a-z]{12}$'),
    version    bigint      NOT NULL,
    name_en    text,
    name_fr    text,
    position   integer     NOT NULL CHECK (position >= 0),
    emergency  boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK (emergency OR position > 0)
);
CREATE UNIQUE INDEX component_group_one_emergency ON component_group (emergency) WHERE emergency;

CREATE TABLE component (
    id             uuid PRIMARY KEY,
    code           text        NOT NULL UNIQUE CHECK (code ~ '^[0-9a-z]{12}$'),
    version        bigint      NOT NULL,
    event_version  bigint      NOT NULL DEFAULT 0,
    state          text        NOT NULL CHECK (state IN ('DRAFT', 'RELEASED', 'RETIRED')),
    kind           text        NOT NULL CHECK (kind IN ('FUNCTION', 'SYSTEM')),
    name_en        text,
    name_fr        text,
    description_en text,
    description_fr text,
    owner          text,
    group_id       uuid        NOT NULL REFERENCES component_group,
    position       integer     NOT NULL CHECK (position >= 1),
    showcase       boolean     NOT NULL,
    start_date     date,
    status         text        NOT NULL CHECK (status IN
                       ('OPERATIONAL', 'UNDER_MAINTENANCE', 'DEGRADED_PERFORMANCE', 'PARTIAL_OUTAGE', 'MAJOR_OUTAGE')),
    since          timestamptz NOT NULL,
    authors        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    released_at    timestamptz,
    restored_at    timestamptz,
    retired_at     timestamptz
);
CREATE INDEX component_by_group ON component (group_id, position);

-- A system names the functions that it carries.
CREATE TABLE component_carries (
    system_id   uuid NOT NULL REFERENCES component,
    function_id uuid NOT NULL REFERENCES component,
    PRIMARY KEY (system_id, function_id),
    CHECK (system_id <> function_id)
);

--------------------------------------------------------------------------------------------------- incidents, updates

CREATE TABLE incident (
    id            uuid PRIMARY KEY,
    code          text        NOT NULL UNIQUE CHECK (code ~ '^[0-9a-z]{12}$'),
    number        text        NOT NULL UNIQUE,
    version       bigint      NOT NULL,
    event_version bigint      NOT NULL DEFAULT 0,
    state         text        NOT NULL CHECK (state IN ('DRAFT', 'OPEN', 'RESOLVED', 'REPORTED', 'DISCARDED')),
    phase         text CHECK (phase IN
                      ('IDENTIFIED', 'CONTAINED', 'INVESTIGATING', 'RESTORING', 'MONITORING', 'RESOLVED')),
    impact        text CHECK (impact IN ('NONE', 'MINOR', 'MAJOR', 'CRITICAL')),
    title_en      text,
    title_fr      text,
    authors       text[]      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    started_at    timestamptz,
    released_at   timestamptz,
    phase_at      timestamptz,
    monitoring_at timestamptz,
    resolved_at   timestamptz,
    reopened_at   timestamptz,
    reported_at   timestamptz,
    discarded_at  timestamptz
);

-- Numbers without gaps, counted anew each year.
CREATE TABLE incident_number (
    year integer PRIMARY KEY,
    last bigint NOT NULL
);

-------------------------------------------------------------------------------------------------------- publications

CREATE TABLE publication (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    state            text        NOT NULL CHECK (state IN
                         ('DRAFT', 'SUBMITTED', 'APPROVED', 'RELEASED', 'CORRECTED', 'RETRACTED')),
    audience         text        NOT NULL CHECK (audience IN ('PUBLIC', 'PARTNER', 'STAFF')),
    not_before       timestamptz,
    authors          text[]      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    submitted_at     timestamptz,
    submitted_by     text,
    hash             text CHECK (hash ~ '^[0-9a-f]{64}$'),
    approved_at      timestamptz,
    approved_by      text,
    approved_hash    text CHECK (approved_hash ~ '^[0-9a-f]{64}$'),
    voided_at        timestamptz,
    void_cause       text CHECK (void_cause IN ('EDIT', 'REJECTION', 'HOLD')),
    rejection_reason text,
    released_at      timestamptz,
    released_by      text,
    sequence         bigint UNIQUE,
    -- Two people, whatever the program does: nobody approves what they wrote.
    CHECK (approved_by IS NULL OR NOT approved_by = ANY (authors)),
    CHECK (state NOT IN ('APPROVED', 'RELEASED') OR (approved_by IS NOT NULL AND approved_hash = hash)),
    CHECK (state <> 'RELEASED' OR (released_at IS NOT NULL AND sequence IS NOT NULL))
);

CREATE TABLE publication_component (
    publication_id uuid    NOT NULL REFERENCES publication,
    position       integer NOT NULL,
    component_id   uuid    NOT NULL REFERENCES component,
    status         text    NOT NULL,
    since          timestamptz,
    PRIMARY KEY (publication_id, position),
    UNIQUE (publication_id, component_id)
);

CREATE TABLE incident_update (
    id             uuid PRIMARY KEY,
    code           text        NOT NULL UNIQUE CHECK (code ~ '^[0-9a-z]{12}$'),
    version        bigint      NOT NULL,
    incident_id    uuid        NOT NULL REFERENCES incident,
    publication_id uuid REFERENCES publication,
    state          text        NOT NULL CHECK (state IN ('DRAFT', 'RELEASED', 'CORRECTED', 'RETRACTED')),
    phase          text        NOT NULL,
    impact         text        NOT NULL,
    body_en        text,
    body_fr        text,
    display_at     timestamptz,
    next_update_at timestamptz,
    authors        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    released_at    timestamptz
);
CREATE INDEX incident_update_by_incident ON incident_update (incident_id, id);
CREATE INDEX incident_update_by_publication ON incident_update (publication_id);

CREATE TABLE alternate (
    id              uuid PRIMARY KEY,
    version         bigint      NOT NULL,
    component_id    uuid        NOT NULL REFERENCES component,
    incident_id     uuid REFERENCES incident,
    publication_id  uuid REFERENCES publication,
    state           text        NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'ENDING', 'ENDED')),
    kind            text        NOT NULL CHECK (kind IN ('MANUAL', 'PREDECESSOR', 'REPLACEMENT', 'PARTNER', 'NONE')),
    coverage        text CHECK (coverage IN ('FULL', 'PARTIAL')),
    wording_en      text,
    wording_fr      text,
    procedure       text,
    who_may_use     text,
    limits          text,
    back_entry_plan text,
    since           timestamptz,
    started_by      text,
    back_entry      text CHECK (back_entry IN ('NOT_NEEDED', 'PENDING', 'DONE')),
    ended_at        timestamptz,
    authors         text[]      NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL
);
CREATE INDEX alternate_by_component ON alternate (component_id, id);
CREATE INDEX alternate_by_publication ON alternate (publication_id);

-- Every change of a released status; append only.
CREATE TABLE component_status_change (
    id             uuid PRIMARY KEY,
    component_id   uuid        NOT NULL REFERENCES component,
    old_status     text        NOT NULL,
    new_status     text        NOT NULL,
    since          timestamptz NOT NULL,
    incident_id    uuid REFERENCES incident,
    publication_id uuid        NOT NULL REFERENCES publication,
    sequence       bigint      NOT NULL
);
CREATE INDEX component_status_change_by_component ON component_status_change (component_id, id);

------------------------------------------------------------------------------------------- the emergency lines stay

CREATE FUNCTION emergency_group_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF old.emergency AND (TG_OP = 'DELETE' OR NOT new.emergency OR new.position <> old.position) THEN
        RAISE EXCEPTION 'the emergency group is never moved, hidden or deleted';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN old ELSE new END;
END $$;
CREATE TRIGGER emergency_group_stays BEFORE UPDATE OR DELETE ON component_group
    FOR EACH ROW EXECUTE FUNCTION emergency_group_stays();

CREATE FUNCTION emergency_line_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM component_group g WHERE g.id = old.group_id AND g.emergency)
       AND (TG_OP = 'DELETE' OR (old.state <> 'DRAFT' AND (new.group_id <> old.group_id OR new.state = 'RETIRED'))) THEN
        RAISE EXCEPTION 'an emergency line is never moved, retired or deleted';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN old ELSE new END;
END $$;
CREATE TRIGGER emergency_line_stays BEFORE UPDATE OR DELETE ON component
    FOR EACH ROW EXECUTE FUNCTION emergency_line_stays();

------------------------------------------------------------------------------------------------------------ released

CREATE SCHEMA released;

-- One row. The sequence rises with every release. The term starts as the second in which the database was made, so that a
-- new database counts as newer than what replicas still show of an old one; it is raised after a restore from a backup.
CREATE TABLE released.head (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    term        bigint      NOT NULL,
    sequence    bigint      NOT NULL,
    released_at timestamptz NOT NULL
);

CREATE TABLE released.component_group (
    id         uuid PRIMARY KEY,
    code       text        NOT NULL UNIQUE,
    name_en    text        NOT NULL,
    name_fr    text        NOT NULL,
    position   integer     NOT NULL,
    emergency  boolean     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);

CREATE TABLE released.component (
    id             uuid PRIMARY KEY,
    code           text        NOT NULL UNIQUE,
    kind           text        NOT NULL,
    name_en        text        NOT NULL,
    name_fr        text        NOT NULL,
    description_en text,
    description_fr text,
    group_id       uuid        NOT NULL REFERENCES released.component_group,
    position       integer     NOT NULL,
    showcase       boolean     NOT NULL,
    start_date     date,
    status         text        NOT NULL,
    since          timestamptz NOT NULL,
    retired        boolean     NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
);

CREATE TABLE released.alternate (
    id           uuid PRIMARY KEY,
    component_id uuid        NOT NULL REFERENCES released.component,
    kind         text        NOT NULL,
    coverage     text,
    wording_en   text        NOT NULL,
    wording_fr   text        NOT NULL,
    since        timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX released_alternate_by_component ON released.alternate (component_id);

CREATE TABLE released.incident (
    id            uuid PRIMARY KEY,
    code          text        NOT NULL UNIQUE,
    number        text        NOT NULL UNIQUE,
    title_en      text        NOT NULL,
    title_fr      text        NOT NULL,
    phase         text        NOT NULL,
    impact        text        NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    started_at    timestamptz NOT NULL,
    monitoring_at timestamptz,
    resolved_at   timestamptz
);

CREATE TABLE released.incident_update (
    id             uuid PRIMARY KEY,
    code           text        NOT NULL UNIQUE,
    incident_id    uuid        NOT NULL REFERENCES released.incident,
    phase          text        NOT NULL,
    impact         text        NOT NULL,
    body_en        text        NOT NULL,
    body_fr        text        NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    display_at     timestamptz NOT NULL,
    next_update_at timestamptz,
    sequence       bigint      NOT NULL
);
CREATE INDEX released_update_by_incident ON released.incident_update (incident_id);

-- Names as they were then: an old update is not rewritten when a component is renamed.
CREATE TABLE released.affected_component (
    update_id  uuid    NOT NULL REFERENCES released.incident_update,
    position   integer NOT NULL,
    code       text    NOT NULL,
    name_en    text    NOT NULL,
    name_fr    text    NOT NULL,
    old_status text    NOT NULL,
    new_status text    NOT NULL,
    PRIMARY KEY (update_id, position)
);

----------------------------------------------------------------------------- what every installation starts with

INSERT INTO released.head (term, sequence, released_at) VALUES (extract(epoch FROM now())::bigint, 0, now());

INSERT INTO component_group (id, code, version, name_en, name_fr, position, emergency, created_at, updated_at)
VALUES (uuidv7(), 'emergencygrp', 1, '9-1-1 and emergency police response',
        '9-1-1 et intervention policière d’urgence', 0, true, now(), now());

INSERT INTO component (id, code, version, state, kind, name_en, name_fr, description_en, description_fr, group_id, position,
                       showcase, status, since, authors, created_at, updated_at, released_at)
SELECT uuidv7(), c.code, 1, 'RELEASED', 'FUNCTION', c.name_en, c.name_fr, c.description_en, c.description_fr, g.id,
       c.position, true, 'OPERATIONAL', now(), '{}', now(), now(), now()
  FROM component_group g,
       (VALUES ('emergency911', 1, '9-1-1 calls', 'Appels au 9-1-1',
                'Calls and texts to 9-1-1 are answered.', 'Les appels et les textos au 9-1-1 sont pris.'),
               ('emergresp001', 2, 'Emergency police response', 'Intervention policière d’urgence',
                'Officers are sent to emergencies.', 'Des agents sont envoyés sur les lieux des urgences.'))
       AS c (code, position, name_en, name_fr, description_en, description_fr);

INSERT INTO released.component_group (id, code, name_en, name_fr, position, emergency, created_at, updated_at)
SELECT id, code, name_en, name_fr, position, emergency, created_at, updated_at FROM component_group;

INSERT INTO released.component (id, code, kind, name_en, name_fr, description_en, description_fr, group_id, position,
                                showcase, start_date, status, since, created_at, updated_at)
SELECT id, code, kind, name_en, name_fr, description_en, description_fr, group_id, position, showcase, start_date, status,
       since, created_at, updated_at
  FROM component;

-------------------------------------------------------------------------------------------------------------- grants

GRANT SELECT, INSERT, UPDATE ON component_group, component, incident, incident_number, publication, incident_update,
    alternate TO ${app};
GRANT SELECT, INSERT, DELETE ON component_carries TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON publication_component TO ${app};
GRANT SELECT, INSERT ON component_status_change TO ${app};
GRANT USAGE ON SCHEMA released TO ${app};
GRANT SELECT, UPDATE ON released.head TO ${app};
GRANT SELECT, INSERT, UPDATE ON released.component_group, released.component, released.alternate, released.incident TO ${app};
GRANT SELECT, INSERT ON released.incident_update, released.affected_component TO ${app};
