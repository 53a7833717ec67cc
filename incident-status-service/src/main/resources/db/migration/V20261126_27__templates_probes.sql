-- Prepared texts, and what is looked at.

CREATE TABLE message_template (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE TABLE message_template_version (
    id          uuid PRIMARY KEY,
    template_id uuid        NOT NULL REFERENCES message_template,
    number      integer     NOT NULL,
    body_en     text        NOT NULL,
    body_fr     text        NOT NULL,
    author      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    UNIQUE (template_id, number)
);

CREATE TABLE probe (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    event_version    bigint      NOT NULL DEFAULT 0,
    name             text        NOT NULL,
    kind             text        NOT NULL CHECK (kind IN ('HTTP', 'TCP', 'HEARTBEAT')),
    target           text,
    token_hash       text UNIQUE,
    component_id     uuid        NOT NULL REFERENCES component,
    interval_seconds integer     NOT NULL,
    timeout_millis   integer     NOT NULL,
    failures         integer     NOT NULL,
    window_size      integer     NOT NULL,
    enabled          boolean     NOT NULL,
    health           text        NOT NULL CHECK (health IN ('UNKNOWN', 'UP', 'DOWN')),
    results          text        NOT NULL,
    next_at          timestamptz NOT NULL,
    last_at          timestamptz,
    last_beat_at     timestamptz,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    CHECK (failures BETWEEN 1 AND window_size),
    CHECK ((kind = 'HEARTBEAT') = (token_hash IS NOT NULL))
);
CREATE INDEX probe_due ON probe (next_at) WHERE enabled;

CREATE TABLE proposal (
    id             uuid PRIMARY KEY,
    version        bigint      NOT NULL,
    probe_id       uuid        NOT NULL REFERENCES probe,
    component_id   uuid        NOT NULL REFERENCES component,
    state          text        NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'DISMISSED', 'SUPERSEDED')),
    health         text        NOT NULL,
    status         text        NOT NULL,
    publication_id uuid REFERENCES publication,
    decided_by     text,
    reason         text,
    decided_at     timestamptz,
    created_at     timestamptz NOT NULL
);
CREATE INDEX proposal_by_probe ON proposal (probe_id) WHERE state = 'OPEN';

GRANT SELECT, INSERT, UPDATE ON message_template, message_template_version TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON probe, proposal TO ${app};
