-- What the public knows of a call, and when the rules run again. Calls that nothing is public of and nothing is due for
-- have no row.

create table public_incident (
    call_id uuid primary key,
    -- Random (version 4): a time-ordered id would tell when, and sort beside the call's own.
    public_id uuid unique,
    version bigint not null check (version >= 0),
    state text not null check (state in ('PENDING', 'PUBLISHED', 'CLEARED', 'WITHDRAWN', 'NEVER')),
    due_at timestamptz,
    ruleset text,
    -- As last published.
    content jsonb,
    published_at timestamptz,
    override_action text check (override_action in ('ADVANCE', 'DELAY', 'SUPPRESS')),
    override_until timestamptz,
    override_type_code text,
    override_reason text,
    override_by text,
    override_at timestamptz,
    check ((public_id is null) = (version = 0)),
    check ((content is not null) = (state in ('PUBLISHED', 'CLEARED'))),
    check (state <> 'WITHDRAWN' or due_at is null),
    check (override_action <> 'DELAY' or override_until is not null)
);
create index public_incident_due on public_incident (due_at) where due_at is not null;

grant select, insert, update on public_incident to ${app};
