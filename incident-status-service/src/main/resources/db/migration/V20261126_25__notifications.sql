-- Who is told of an incident, and deadlines. No rule ships: no hour count was found in the law of Ontario.

CREATE TABLE deadline_rule (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    name                  text        NOT NULL,
    basis                 text        NOT NULL CHECK (basis IN
                              ('STATUTE', 'REGULATOR_EXPECTATION', 'CONTRACT', 'POLICY', 'COURTESY')),
    citation              text,
    clock_kind            text        NOT NULL CHECK (clock_kind IN ('AS_SOON_AS_FEASIBLE', 'FIXED')),
    clock_amount          integer CHECK (clock_amount >= 1),
    clock_unit            text CHECK (clock_unit IN ('HOURS', 'BUSINESS_DAYS')),
    internal_target_hours integer,
    escalate_hours_before integer,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CHECK (basis <> 'STATUTE' OR citation <> ''),
    CHECK ((clock_kind = 'FIXED') = (clock_amount IS NOT NULL AND clock_unit IS NOT NULL))
);

CREATE TABLE notification (
    id                   uuid PRIMARY KEY,
    version              bigint      NOT NULL,
    event_version        bigint      NOT NULL DEFAULT 0,
    incident_id          uuid        NOT NULL REFERENCES incident,
    state                text        NOT NULL CHECK (state IN
                             ('PLANNED', 'HELD', 'NOT_REQUIRED', 'SENT', 'ACKNOWLEDGED', 'CLOSED')),
    recipient_en         text        NOT NULL,
    recipient_fr         text        NOT NULL,
    capacity             text        NOT NULL,
    rule_id              uuid REFERENCES deadline_rule,
    clock_started_at     timestamptz,
    target_at            timestamptz,
    escalate_at          timestamptz,
    due_at               timestamptz,
    paused_at            timestamptz,
    pause_authority      text,
    pause_review_at      timestamptz,
    wording_en           text,
    wording_fr           text,
    confidential_wording text,
    cleared              boolean     NOT NULL,
    hold_authority       text,
    hold_review_at       timestamptz,
    held_at              timestamptz,
    lifted_at            timestamptz,
    not_required_by      text,
    not_required_reason  text,
    decided_by           text,
    decided_at           timestamptz,
    closed_at            timestamptz,
    approached_at        timestamptz,
    missed_at            timestamptz,
    authors              text[]      NOT NULL,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    released_at          timestamptz,
    CHECK (paused_at IS NULL OR (pause_authority IS NOT NULL AND pause_review_at IS NOT NULL)),
    CHECK (state <> 'HELD' OR (hold_authority IS NOT NULL AND hold_review_at IS NOT NULL)),
    -- Two people, whatever the program does.
    CHECK (state <> 'NOT_REQUIRED' OR (not_required_by IS NOT NULL AND decided_by IS NOT NULL
        AND decided_by <> not_required_by))
);
CREATE INDEX notification_by_incident ON notification (incident_id, id);
CREATE INDEX notification_late ON notification (due_at) WHERE state = 'PLANNED' AND paused_at IS NULL;

CREATE TABLE notification_filing (
    notification_id uuid        NOT NULL REFERENCES notification,
    position        integer     NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('PRELIMINARY', 'FOLLOW_UP', 'FINAL')),
    number          integer     NOT NULL,
    sent_at         timestamptz NOT NULL,
    sent_by         text        NOT NULL,
    channel         text        NOT NULL,
    evidence        text        NOT NULL,
    acknowledgement text,
    acknowledged_at timestamptz,
    PRIMARY KEY (notification_id, position)
);

-- The public list of those told: rows that were cleared and released. That a filing was made and of which kind, never its
-- content.
CREATE TABLE released.partner_notice (
    id            uuid PRIMARY KEY,
    incident_id   uuid        NOT NULL REFERENCES released.incident,
    recipient_en  text        NOT NULL,
    recipient_fr  text        NOT NULL,
    capacity      text        NOT NULL,
    wording_en    text        NOT NULL,
    wording_fr    text        NOT NULL,
    filing        text        NOT NULL,
    filing_number integer     NOT NULL,
    told_at       timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    sequence      bigint      NOT NULL
);
CREATE INDEX released_partner_notice_by_incident ON released.partner_notice (incident_id);

-- What the public reads as figures of an incident: days since it began (open) or that it took, systems restored of all on the
-- board, updates, and notices given. Counts released facts only, since it reads nothing else.
CREATE VIEW released.incident_counter AS
SELECT i.id AS incident_id,
       greatest(0, extract(day FROM coalesce(i.resolved_at, now()) - i.started_at))::integer AS days,
       (SELECT count(*) FROM released.restoration_item r WHERE r.incident_id = i.id AND r.state = 'LIVE')::integer AS restored,
       (SELECT count(*) FROM released.restoration_item r WHERE r.incident_id = i.id AND r.state <> 'RETIRED')::integer AS systems,
       (SELECT count(*) FROM released.incident_update u WHERE u.incident_id = i.id)::integer AS updates,
       (SELECT count(*) FROM released.incident_report p WHERE p.incident_id = i.id)::integer AS reports,
       (SELECT count(*) FROM released.partner_notice n WHERE n.incident_id = i.id)::integer AS notices
  FROM released.incident i;

GRANT SELECT, INSERT, UPDATE ON deadline_rule, notification TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_filing TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON released.partner_notice TO ${app};
GRANT SELECT ON released.incident_counter TO ${app};
