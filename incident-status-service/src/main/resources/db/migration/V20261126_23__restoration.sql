-- The restoration board. A system goes live only through its security gate, whatever the program does.

CREATE TABLE restoration_item (
    id                   uuid PRIMARY KEY,
    version              bigint      NOT NULL,
    state                text        NOT NULL CHECK (state IN ('QUEUED', 'PREPARING', 'RESTORED', 'VALIDATING', 'CLEARED',
                             'WAITING_PARTNER', 'LIVE', 'RETIRED')),
    incident_id          uuid        NOT NULL REFERENCES incident,
    component_id         uuid        NOT NULL REFERENCES component,
    rank                 integer CHECK (rank >= 1),
    owner                text,
    end_state            text CHECK (end_state IN ('PRE_INCIDENT', 'UPGRADED', 'REPLACED', 'RETIRED')),
    estimate             timestamptz,
    no_estimate          boolean     NOT NULL DEFAULT false,
    partner_name         text,
    partner_cleared      boolean,
    partner_confirmed_at timestamptz,
    gate_at              timestamptz,
    gate_by              text,
    reason               text,
    carry_reason         text,
    outcome              text,
    authors              text[]      NOT NULL,
    preparing_at         timestamptz,
    restored_at          timestamptz,
    validating_at        timestamptz,
    waiting_since        timestamptz,
    live_at              timestamptz,
    reopened_at          timestamptz,
    retired_at           timestamptz,
    released_at          timestamptz,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    UNIQUE (incident_id, component_id),
    CHECK (estimate IS NULL OR NOT no_estimate),
    CONSTRAINT restoration_item_gate CHECK (state NOT IN ('CLEARED', 'WAITING_PARTNER', 'LIVE')
        OR (gate_at IS NOT NULL AND gate_by IS NOT NULL AND gate_by <> owner))
);
CREATE UNIQUE INDEX restoration_item_rank ON restoration_item (incident_id, rank) WHERE state <> 'RETIRED';
CREATE INDEX restoration_item_by_component ON restoration_item (component_id);

CREATE TABLE restoration_gate_line (
    item_id    uuid    NOT NULL REFERENCES restoration_item,
    position   integer NOT NULL,
    line       text    NOT NULL,
    evidence   text,
    cleared_by text,
    cleared_at timestamptz,
    PRIMARY KEY (item_id, position),
    CHECK ((cleared_at IS NULL) = (cleared_by IS NULL) AND (cleared_at IS NULL) = (evidence IS NULL))
);

-- Looked at when the transaction ends, since item and lines are written one after the other.
CREATE FUNCTION restoration_gate_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    item restoration_item;
BEGIN
    SELECT * INTO item FROM restoration_item
     WHERE id = CASE TG_TABLE_NAME WHEN 'restoration_item' THEN (to_jsonb(new) ->> 'id')::uuid
                                   ELSE (coalesce(to_jsonb(new), to_jsonb(old)) ->> 'item_id')::uuid END;
    IF item.state IN ('CLEARED', 'WAITING_PARTNER', 'LIVE')
       AND (NOT EXISTS (SELECT FROM restoration_gate_line l WHERE l.item_id = item.id)
            OR EXISTS (SELECT FROM restoration_gate_line l WHERE l.item_id = item.id
                        AND (l.cleared_at IS NULL OR l.cleared_by = item.owner))) THEN
        RAISE EXCEPTION 'the security gate of restoration item % is not cleared', item.id;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER restoration_gate_holds AFTER INSERT OR UPDATE ON restoration_item
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION restoration_gate_holds();
CREATE CONSTRAINT TRIGGER restoration_gate_holds AFTER INSERT OR UPDATE OR DELETE ON restoration_gate_line
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION restoration_gate_holds();

-- The public part of the board: rank, name and state of each system, its estimate or the explicit lack of one, and the
-- partner whose link it waits for, when that may be named. Checklist, evidence and people stay behind.
CREATE TABLE released.restoration_item (
    id             uuid PRIMARY KEY,
    incident_id    uuid        NOT NULL REFERENCES released.incident,
    component_id   uuid        NOT NULL REFERENCES released.component,
    system_name_en text        NOT NULL,
    system_name_fr text        NOT NULL,
    rank           integer     NOT NULL,
    state          text        NOT NULL,
    end_state      text,
    estimate       timestamptz,
    no_estimate    boolean     NOT NULL,
    partner        text,
    live_at        timestamptz,
    updated_at     timestamptz NOT NULL,
    sequence       bigint      NOT NULL
);
CREATE INDEX released_restoration_by_incident ON released.restoration_item (incident_id, rank);

GRANT SELECT, INSERT, UPDATE ON restoration_item TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON restoration_gate_line TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON released.restoration_item TO ${app};
