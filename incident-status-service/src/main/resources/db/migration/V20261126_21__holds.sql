-- Investigation holds. What is held leaves schema released at once and waits in withheld until two people lift the hold.

CREATE TABLE hold (
    id                uuid PRIMARY KEY,
    version           bigint      NOT NULL,
    event_version     bigint      NOT NULL DEFAULT 0,
    state             text        NOT NULL CHECK (state IN ('ACTIVE', 'LIFT_PROPOSED', 'LIFTED')),
    subject_kind      text        NOT NULL CHECK (subject_kind IN
                          ('INCIDENT', 'UPDATE', 'COMPONENT', 'ALTERNATE', 'MAINTENANCE', 'REPORT', 'NOTIFICATION')),
    subject_id        uuid        NOT NULL,
    field             text,
    reason            text        NOT NULL,
    authority         text        NOT NULL,
    review_at         timestamptz NOT NULL,
    reminded_at       timestamptz,
    placed_by         text        NOT NULL,
    placed_at         timestamptz NOT NULL,
    lift_proposed_by  text,
    lift_proposed_at  timestamptz,
    lift_reason       text,
    lifted_by         text,
    lifted_at         timestamptz,
    CHECK (state <> 'LIFT_PROPOSED' OR lift_proposed_by IS NOT NULL),
    -- Two people, whatever the program does.
    CHECK (state <> 'LIFTED' OR (lift_proposed_by IS NOT NULL AND lifted_by IS NOT NULL AND lifted_by <> lift_proposed_by))
);
CREATE INDEX hold_in_force ON hold (subject_id) WHERE state <> 'LIFTED';

-- Rows of schema released, in the order in which they were taken away; put back in the opposite order.
CREATE TABLE withheld (
    hold_id  uuid    NOT NULL REFERENCES hold,
    position integer NOT NULL,
    relation text    NOT NULL,
    row      jsonb   NOT NULL,
    PRIMARY KEY (hold_id, position)
);

GRANT SELECT, INSERT, UPDATE ON hold TO ${app};
GRANT SELECT, INSERT, DELETE ON withheld TO ${app};
GRANT DELETE ON released.alternate, released.incident, released.incident_update, released.affected_component TO ${app};
GRANT UPDATE ON released.affected_component TO ${app};
