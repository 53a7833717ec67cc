-- Planned work, its windows and what is told about it.

CREATE TABLE maintenance_number (
    year integer PRIMARY KEY,
    last bigint NOT NULL
);

CREATE TABLE maintenance (
    id                uuid PRIMARY KEY,
    code              text        NOT NULL UNIQUE CHECK (code ~ '^[0-9a-z]{12}$'),
    number            text        NOT NULL UNIQUE,
    version           bigint      NOT NULL,
    event_version     bigint      NOT NULL DEFAULT 0,
    state             text        NOT NULL CHECK (state IN
                          ('DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'VERIFYING', 'COMPLETED', 'CANCELLED')),
    title_en          text,
    title_fr          text,
    description_en    text,
    description_fr    text,
    scheduled_for     timestamptz NOT NULL,
    scheduled_until   timestamptz NOT NULL,
    series_for        timestamptz NOT NULL,
    series_until      timestamptz NOT NULL,
    reminders         integer[]   NOT NULL,
    reminded_before   integer,
    recurrence        text,
    publication_id    uuid REFERENCES publication,
    calendar_sequence integer     NOT NULL DEFAULT 0,
    authors           text[]      NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    released_at       timestamptz,
    started_at        timestamptz,
    verifying_at      timestamptz,
    completed_at      timestamptz,
    cancelled_at      timestamptz,
    retry_at          timestamptz,
    CHECK (scheduled_until > scheduled_for)
);
CREATE INDEX maintenance_planned ON maintenance (scheduled_for) WHERE state IN ('SCHEDULED', 'IN_PROGRESS', 'VERIFYING');

CREATE TABLE maintenance_component (
    maintenance_id  uuid NOT NULL REFERENCES maintenance,
    component_id    uuid NOT NULL REFERENCES component,
    previous_status text,
    PRIMARY KEY (maintenance_id, component_id)
);
CREATE INDEX maintenance_component_by_component ON maintenance_component (component_id);

CREATE TABLE maintenance_update (
    id             uuid PRIMARY KEY,
    code           text        NOT NULL UNIQUE CHECK (code ~ '^[0-9a-z]{12}$'),
    version        bigint      NOT NULL,
    maintenance_id uuid        NOT NULL REFERENCES maintenance,
    state          text        NOT NULL CHECK (state IN ('DRAFT', 'RELEASED')),
    status         text        NOT NULL CHECK (status IN
                       ('SCHEDULED', 'IN_PROGRESS', 'VERIFYING', 'COMPLETED', 'CANCELLED')),
    body_en        text,
    body_fr        text,
    new_for        timestamptz,
    new_until      timestamptz,
    authors        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    released_at    timestamptz
);
CREATE INDEX maintenance_update_by_maintenance ON maintenance_update (maintenance_id, id);

-- Released windows, for the Statuspage API, pages, feeds and calendars. status CANCELLED is 'completed' on the Statuspage
-- wire; completed_at is then when it was called off. calendar_sequence is the SEQUENCE of the calendar entry, code its UID.
-- Each occurrence of a series is a row of its own; recurrence is the rule it came from.
CREATE TABLE released.maintenance (
    id                uuid PRIMARY KEY,
    code              text        NOT NULL UNIQUE,
    number            text        NOT NULL UNIQUE,
    title_en          text        NOT NULL,
    title_fr          text        NOT NULL,
    description_en    text        NOT NULL,
    description_fr    text        NOT NULL,
    status            text        NOT NULL,
    scheduled_for     timestamptz NOT NULL,
    scheduled_until   timestamptz NOT NULL,
    recurrence        text,
    calendar_sequence integer     NOT NULL,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    started_at        timestamptz,
    completed_at      timestamptz,
    sequence          bigint      NOT NULL
);
CREATE TABLE released.maintenance_component (
    maintenance_id uuid NOT NULL REFERENCES released.maintenance,
    component_id   uuid NOT NULL REFERENCES released.component,
    PRIMARY KEY (maintenance_id, component_id)
);
CREATE TABLE released.maintenance_update (
    id             uuid PRIMARY KEY,
    code           text        NOT NULL UNIQUE,
    maintenance_id uuid        NOT NULL REFERENCES released.maintenance,
    status         text        NOT NULL,
    body_en        text        NOT NULL,
    body_fr        text        NOT NULL,
    created_at     timestamptz NOT NULL,
    sequence       bigint      NOT NULL
);
CREATE INDEX released_maintenance_update_by_maintenance ON released.maintenance_update (maintenance_id);

GRANT SELECT, INSERT, UPDATE ON maintenance, maintenance_update, maintenance_number TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON maintenance_component TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON released.maintenance, released.maintenance_component, released.maintenance_update
    TO ${app};
