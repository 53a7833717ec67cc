-- Calls made to try the equipment: measured nowhere and never public. A few a day, so that no other call pays for it.
create table test_call (
    call_id uuid primary key,
    marked_at timestamptz not null,
    marked_by text not null
);
grant select, insert, delete on test_call to ${app};
