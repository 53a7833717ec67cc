-- What dispatch made public, and the matters that the media office keeps about it.

---------------------------------------------------------------------------------------------------------- public incident

-- Our own copy of dispatch.public-incidents.v1, exactly as redacted there: nothing finer may ever be added to it.
CREATE TABLE public_incident (
    public_id     uuid PRIMARY KEY,
    version       bigint      NOT NULL CHECK (version >= 1),
    withdrawn     boolean     NOT NULL DEFAULT false,
    -- Neutral code of a withdrawal; the rest of a withdrawn row is emptied, because it turned out to be sensitive.
    withdrawn_code text,
    ruleset       text,
    category_code text,
    category_en   text,
    category_fr   text,
    location_kind text CHECK (location_kind IN ('INTERSECTION', 'BLOCK', 'AREA')),
    location_en   text,
    location_fr   text,
    latitude      double precision,
    longitude     double precision,
    area          text,
    occurred_at   timestamptz,
    status        text CHECK (status IN ('ACTIVE', 'CLEARED')),
    major         boolean     NOT NULL DEFAULT false,
    services      text[]      NOT NULL DEFAULT '{}',
    road          text[]      NOT NULL DEFAULT '{}',
    advice        text[]      NOT NULL DEFAULT '{}',
    published_at  timestamptz,
    received_at   timestamptz NOT NULL,
    CHECK (withdrawn OR (category_code IS NOT NULL AND location_kind IS NOT NULL AND status IS NOT NULL)),
    CHECK (NOT withdrawn OR (withdrawn_code IS NOT NULL AND category_code IS NULL AND location_en IS NULL
        AND location_fr IS NULL AND latitude IS NULL AND area IS NULL AND occurred_at IS NULL))
);
COMMENT ON TABLE public_incident IS 'Copy of dispatch.public-incidents.v1, redacted by dispatch; a withdrawn incident keeps its id only';

GRANT SELECT, INSERT, UPDATE ON public_incident TO ${app};

------------------------------------------------------------------------------------------------------------------- matter

CREATE TABLE matter (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    event_count           bigint      NOT NULL,
    kind                  text        NOT NULL CHECK (kind IN ('BREAKING', 'PLANNED')),
    state                 text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
    public_id             uuid UNIQUE REFERENCES public_incident,
    facts_version         bigint      NOT NULL CHECK (facts_version >= 1),
    title_en              text        NOT NULL,
    title_fr              text        NOT NULL,
    title_source          text        NOT NULL CHECK (title_source IN ('DISPATCH', 'STAFF')),
    class_code            text,
    class_certainty       text        NOT NULL CHECK (class_certainty IN ('CONFIRMED', 'UNKNOWN')),
    class_source          text        NOT NULL CHECK (class_source IN ('DISPATCH', 'STAFF')),
    place_en              text,
    place_fr              text,
    place_area            text,
    place_certainty       text        NOT NULL CHECK (place_certainty IN ('CONFIRMED', 'UNKNOWN')),
    place_source          text        NOT NULL CHECK (place_source IN ('DISPATCH', 'STAFF')),
    major                 boolean     NOT NULL,
    major_source          text        NOT NULL CHECK (major_source IN ('DISPATCH', 'STAFF')),
    planned_for           timestamptz,
    decision              text CHECK (decision IN ('RELEASE', 'DEFER', 'WITHHOLD')),
    decision_reason       text CHECK (decision_reason IN
        ('OFFICER_SAFETY', 'LEGISLATION', 'VICTIM_PRIVACY', 'INTEGRITY')),
    decision_note         text,
    review_at             timestamptz,
    decided_at            timestamptz,
    decided_by            text,
    decided_facts_version bigint,
    opened_at             timestamptz NOT NULL,
    opened_by             text        NOT NULL,
    updated_at            timestamptz NOT NULL,
    closed_at             timestamptz,
    closed_by             text,
    -- The second line of defence behind the model.
    CHECK (kind = 'BREAKING' OR public_id IS NULL),
    CHECK (kind = 'PLANNED' OR planned_for IS NULL),
    CHECK (class_certainty = 'UNKNOWN' OR class_code IS NOT NULL),
    CHECK (decision IS DISTINCT FROM 'DEFER' OR review_at IS NOT NULL),
    CHECK (decision IS DISTINCT FROM 'WITHHOLD' OR decision_reason IS NOT NULL),
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
);
COMMENT ON COLUMN matter.facts_version IS 'Rises with every change of a fact: gates, approvals and screening are bound to it';

-- Lists are newest first; the id is time-ordered.
CREATE INDEX matter_open ON matter (id DESC) WHERE state = 'OPEN';
CREATE INDEX matter_major ON matter (id DESC) WHERE major;
CREATE INDEX matter_review ON matter (review_at) WHERE state = 'OPEN' AND review_at IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON matter TO ${app};
