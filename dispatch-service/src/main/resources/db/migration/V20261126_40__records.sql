-- Queries of the records system: the trail of each, and apart from it what was asked about whom and what came back.

create table records_query (
    id uuid primary key, -- version 7, minted when it was asked
    version bigint not null,
    fact_count bigint not null,
    state text not null check (state in ('QUEUED', 'ANSWERED', 'READ_BACK', 'WITHDRAWN')),
    kind text not null check (kind in ('PERSON', 'PLATE', 'ADDRESS', 'ARTICLE', 'ORDERS')),
    call_id uuid not null,
    call_number text not null,
    unit_id uuid,
    reason text not null,
    asked_by text not null,
    taken_by text,
    read_back_by text,
    outcome text check (outcome in ('HIT', 'NO_HIT')),
    hit_count integer check (hit_count >= 0),
    reference text,
    answered_by text,
    withdrawn_code text,
    -- How often the records system was asked, and not before when it is asked again.
    attempts integer not null check (attempts >= 0),
    next_attempt_at timestamptz not null,
    last_fault text,
    asked_at timestamptz,
    taken_at timestamptz,
    answered_at timestamptz,
    read_back_at timestamptz,
    withdrawn_at timestamptz,
    purged_at timestamptz,
    check (state not in ('ANSWERED', 'READ_BACK') or (outcome is not null and answered_by is not null)),
    check (state <> 'READ_BACK' or (taken_by is not null and read_back_by is not null))
);
create index records_query_waiting on records_query (next_attempt_at) where state = 'QUEUED';
create index records_query_call on records_query (call_id, id);
create index records_query_asked_by on records_query (asked_by, id);

-- Encrypted. Rows go when their time is over; the query they belong to stays.
create table records_content (
    query_id uuid primary key references records_query,
    criteria bytea not null,
    hits bytea,
    purge_at timestamptz
);
create index records_content_purge on records_content (purge_at) where purge_at is not null;

grant select, insert, update on records_query to ${app};
grant select, insert, update, delete on records_content to ${app};
