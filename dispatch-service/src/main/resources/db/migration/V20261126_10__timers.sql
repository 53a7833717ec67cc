-- What has to happen at a time unless something else happens first. One row for a kind and a subject: setting it again
-- moves it. Rows go when they fire or when what they wait for is moot, in the transaction that makes it so.

create table timer (
    kind text not null check (kind ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    subject_id uuid not null,
    -- Locked before the timer is taken, in this order.
    call_id uuid,
    unit_id uuid,
    due_at timestamptz not null,
    step integer not null check (step >= 0),
    set_at timestamptz not null,
    primary key (kind, subject_id)
);
create index timer_due on timer (due_at);
create index timer_call on timer (call_id) where call_id is not null;
create index timer_unit on timer (unit_id) where unit_id is not null;

grant select, insert, update, delete on timer to ${app};
