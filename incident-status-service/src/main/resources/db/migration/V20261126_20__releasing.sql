-- What a publication releases beside updates, components and alternates; scheduled release, break-glass, corrections,
-- answers to the phrase lint, and a language that follows.

ALTER TABLE publication DROP CONSTRAINT publication_check1;
ALTER TABLE publication DROP CONSTRAINT publication_check2;
ALTER TABLE publication
    ADD COLUMN translation_missing text CHECK (translation_missing IN ('EN', 'FR')),
    ADD COLUMN translation_reason  text,
    ADD COLUMN translation_due_at  timestamptz,
    ADD COLUMN translated_at       timestamptz,
    ADD COLUMN break_glass_at      timestamptz,
    ADD COLUMN review_due_at       timestamptz,
    ADD COLUMN reviewed_at         timestamptz,
    ADD COLUMN reviewed_by         text,
    ADD COLUMN corrected_at        timestamptz,
    -- When the scheduler tries again what it could not release at its time.
    ADD COLUMN retry_at            timestamptz,
    ADD COLUMN alarmed_at          timestamptz,
    ADD CONSTRAINT publication_two_people CHECK (state NOT IN ('APPROVED', 'RELEASED', 'CORRECTED', 'RETRACTED')
        OR break_glass_at IS NOT NULL OR (approved_by IS NOT NULL AND approved_hash = hash)),
    ADD CONSTRAINT publication_released CHECK (state NOT IN ('RELEASED', 'CORRECTED', 'RETRACTED')
        OR (released_at IS NOT NULL AND sequence IS NOT NULL)),
    ADD CONSTRAINT publication_break_glass_reviewed_by_another CHECK (reviewed_by IS NULL OR reviewed_by <> released_by),
    ADD CONSTRAINT publication_translation CHECK (translation_missing IS NULL
        OR (translation_reason IS NOT NULL AND translation_due_at IS NOT NULL));
CREATE INDEX publication_due ON publication (not_before) WHERE state = 'APPROVED' AND not_before IS NOT NULL;
CREATE INDEX publication_review_due ON publication (review_due_at) WHERE review_due_at IS NOT NULL AND reviewed_at IS NULL;
CREATE INDEX publication_translation_due ON publication (translation_due_at)
    WHERE translation_due_at IS NOT NULL AND translated_at IS NULL;

CREATE TABLE publication_part (
    publication_id uuid    NOT NULL REFERENCES publication,
    position       integer NOT NULL,
    kind           text    NOT NULL,
    part_id        uuid    NOT NULL,
    PRIMARY KEY (publication_id, position),
    -- At the end of the transaction: an editor may list the same parts in another order.
    UNIQUE (publication_id, part_id) DEFERRABLE INITIALLY DEFERRED
);
ALTER TABLE publication_component DROP CONSTRAINT publication_component_publication_id_component_id_key;
ALTER TABLE publication_component
    ADD UNIQUE (publication_id, component_id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX publication_part_by_part ON publication_part (part_id);

CREATE TABLE publication_lint_answer (
    publication_id uuid NOT NULL REFERENCES publication,
    finding        text NOT NULL,
    answer         text NOT NULL,
    answered_by    text NOT NULL,
    PRIMARY KEY (publication_id, finding)
);

-- A correction, a retraction or a language that follows, of one released update.
CREATE TABLE correction (
    id             uuid PRIMARY KEY,
    version        bigint      NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('CORRECTION', 'RETRACTION', 'TRANSLATION')),
    state          text        NOT NULL CHECK (state IN ('DRAFT', 'RELEASED')),
    corrects       uuid        NOT NULL REFERENCES publication,
    update_id      uuid        NOT NULL REFERENCES incident_update,
    incident_code  text        NOT NULL,
    title_en       text,
    title_fr       text,
    body_en        text,
    body_fr        text,
    old_body_en    text,
    old_body_fr    text,
    reason_en      text,
    reason_fr      text,
    authors        text[]      NOT NULL,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    released_at    timestamptz
);
CREATE INDEX correction_by_update ON correction (update_id);

-- Released corrections, oldest first for each update. released.incident_update.body already tells each of them to the
-- reader in plain words (new text, time, reason and what it said before; a retraction leaves time and reason only), so a
-- page that prints the body needs nothing from here. For feeds and for pages that show the change in a structured way.
CREATE TABLE released.correction (
    id          uuid PRIMARY KEY,
    update_id   uuid        NOT NULL REFERENCES released.incident_update ON DELETE CASCADE,
    kind        text        NOT NULL,
    old_body_en text,
    old_body_fr text,
    body_en     text,
    body_fr     text,
    reason_en   text,
    reason_fr   text,
    corrected_at timestamptz NOT NULL,
    sequence    bigint      NOT NULL
);
CREATE INDEX released_correction_by_update ON released.correction (update_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON publication_part, publication_lint_answer TO ${app};
GRANT SELECT, INSERT, UPDATE ON correction TO ${app};
GRANT SELECT, INSERT, DELETE ON released.correction TO ${app};
GRANT UPDATE ON released.incident_update TO ${app};
