-- Who did and who read what, and which requests were answered already. See docs/guidelines/audit.md.

---------------------------------------------------------------------------------------------------------------- audit

CREATE TABLE audit (
    id         uuid PRIMARY KEY,
    -- Never set by a writer: the sealer relies on it to find every row, the late ones too.
    tx_id      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,
    actor_name text,
    roles      text[]      NOT NULL,
    action     text        NOT NULL,
    subject    text        NOT NULL,
    reason     text,
    details    jsonb       NOT NULL,
    trace_id   text
);
COMMENT ON TABLE audit IS 'Insert-only for the service; every row is named and hashed in exactly one audit_seal';

CREATE INDEX audit_tx ON audit (tx_id);
CREATE INDEX audit_subject ON audit (subject, id);
CREATE INDEX audit_actor ON audit (actor, id);

GRANT SELECT, INSERT (id, at, actor, actor_name, roles, action, subject, reason, details, trace_id) ON audit TO ${app};

-- Seals the rows of the transactions from_tx <= tx_id < to_tx; to_tx of one is from_tx of the next, so that no row can
-- be between two seals. The primary key is what keeps two sealers from forking the chain.
CREATE TABLE audit_seal (
    number     bigint PRIMARY KEY CHECK (number >= 1),
    from_tx    xid8        NOT NULL UNIQUE,
    to_tx      xid8        NOT NULL CHECK (to_tx > from_tx),
    row_ids    uuid[]      NOT NULL,
    row_hashes bytea[]     NOT NULL,
    previous   bytea       NOT NULL UNIQUE,
    hash       bytea       NOT NULL,
    signature  bytea       NOT NULL,
    key_id     text        NOT NULL,
    sealed_at  timestamptz NOT NULL
);
COMMENT ON TABLE audit_seal IS 'Insert-only chain of signed hashes over the rows of audit';

GRANT SELECT, INSERT ON audit_seal TO ${app};

---------------------------------------------------------------------------------------------------------- idempotency

CREATE TABLE idempotency_key (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    operation    text        NOT NULL,
    request_hash bytea       NOT NULL,
    -- Null only inside the transaction that does the work.
    status       smallint,
    location     text,
    etag         text,
    content_type text,
    body         bytea,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, key)
    -- Room to complete the row on its own page without touching the index.
) WITH (fillfactor = 50);
COMMENT ON TABLE idempotency_key IS 'Answers given to requests with an Idempotency-Key, kept 48 hours';

CREATE INDEX idempotency_key_age ON idempotency_key USING brin (created_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO ${app};
