-- Work streams beside the headline, reopening, promises, post-incident reports and past incidents entered late.

ALTER TABLE incident
    ADD COLUMN backfill             boolean NOT NULL DEFAULT false,
    ADD COLUMN given_created_at     timestamptz,
    ADD COLUMN given_updated_at     timestamptz,
    ADD COLUMN stream_containment   text CHECK (stream_containment IN ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    ADD COLUMN stream_investigation text CHECK (stream_investigation IN ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    ADD COLUMN stream_restoration   text CHECK (stream_restoration IN ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    -- The promise that staff were told is broken, and when the last thing was told to the public.
    ADD COLUMN promised_at          timestamptz,
    ADD COLUMN told_at              timestamptz,
    ADD COLUMN promise_alarmed_at   timestamptz;
UPDATE incident i SET told_at = (SELECT max(released_at) FROM incident_update u WHERE u.incident_id = i.id),
       promised_at = (SELECT next_update_at FROM incident_update u WHERE u.incident_id = i.id AND u.state = 'RELEASED'
                       ORDER BY released_at DESC LIMIT 1);
CREATE INDEX incident_open ON incident (told_at) WHERE state = 'OPEN';

ALTER TABLE incident_update
    ADD COLUMN stream_containment   text CHECK (stream_containment IN ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    ADD COLUMN stream_investigation text CHECK (stream_investigation IN ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    ADD COLUMN stream_restoration   text CHECK (stream_restoration IN ('NOT_STARTED', 'UNDER_WAY', 'DONE')),
    ADD COLUMN reopen_reason        text,
    ADD COLUMN given_created_at     timestamptz,
    ADD COLUMN given_updated_at     timestamptz,
    -- What the public reads once it was corrected; body stays what was released first.
    ADD COLUMN corrected_en         text,
    ADD COLUMN corrected_fr         text;

CREATE TABLE incident_report (
    id               uuid PRIMARY KEY,
    version          bigint      NOT NULL,
    incident_id      uuid        NOT NULL UNIQUE REFERENCES incident,
    state            text        NOT NULL CHECK (state IN ('DRAFT', 'RELEASED')),
    what_happened_en text,
    what_happened_fr text,
    effect_en        text,
    effect_fr        text,
    response_en      text,
    response_fr      text,
    changes_en       text,
    changes_fr       text,
    authors          text[]      NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    released_at      timestamptz
);

-- Set while the incident is closed with a released report: its status on the wire is postmortem then. Work streams are for
-- the pages of the agency's own; null when nothing was said about one.
ALTER TABLE released.incident
    ADD COLUMN reported_at          timestamptz,
    ADD COLUMN stream_containment   text,
    ADD COLUMN stream_investigation text,
    ADD COLUMN stream_restoration   text;

-- Post-incident reports, one an incident; for /status/{lang}/incidents/{code}/report.
CREATE TABLE released.incident_report (
    id               uuid PRIMARY KEY,
    incident_id      uuid        NOT NULL UNIQUE REFERENCES released.incident,
    what_happened_en text        NOT NULL,
    what_happened_fr text        NOT NULL,
    effect_en        text        NOT NULL,
    effect_fr        text        NOT NULL,
    response_en      text        NOT NULL,
    response_fr      text        NOT NULL,
    changes_en       text        NOT NULL,
    changes_fr       text        NOT NULL,
    released_at      timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    sequence         bigint      NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON incident_report TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON released.incident_report TO ${app};

-- Which functions of the public a system of the staff carries, as released.
CREATE TABLE released.component_carries (
    system_id   uuid NOT NULL REFERENCES released.component,
    function_id uuid NOT NULL REFERENCES released.component,
    PRIMARY KEY (system_id, function_id)
);
GRANT SELECT, INSERT, DELETE ON released.component_carries TO ${app};
