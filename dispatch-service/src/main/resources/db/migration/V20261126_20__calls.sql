-- What calls learn: schedules, diversions, merges, raised facts, public codes, report numbers, their last end and wait.

alter table call_for_service
    add column due_at timestamptz,
    add column diverted_at timestamptz,
    add column merged_at timestamptz,
    add column ended_at timestamptz,
    add column waiting_since timestamptz,
    add column overdue_at timestamptz,
    add column final_priority integer check (final_priority between 0 and 5),
    add column raised_medical text not null default 'NO' check (raised_medical in ('NO', 'UNKNOWN', 'YES')),
    add column raised_sexual text not null default 'NO' check (raised_sexual in ('NO', 'UNKNOWN', 'YES')),
    add column raised_domestic text not null default 'NO' check (raised_domestic in ('NO', 'UNKNOWN', 'YES')),
    add column raised_suicide text not null default 'NO' check (raised_suicide in ('NO', 'UNKNOWN', 'YES')),
    add column raised_youth text not null default 'NO' check (raised_youth in ('NO', 'UNKNOWN', 'YES')),
    add column any_person_under_18 boolean not null default false,
    add column road text[] not null default '{}',
    add column advice text[] not null default '{}',
    add column report_number text,
    add column survivor_id uuid,
    add column merged_from text;

-- A call may be diverted or merged before anybody gave it a priority.
do $$
declare
    old text;
begin
    for old in
        select conname from pg_constraint
        where conrelid = 'call_for_service'::regclass and contype = 'c'
          and pg_get_constraintdef(oid) like '%priority IS NOT NULL%'
    loop
        execute format('alter table call_for_service drop constraint %I', old);
    end loop;
end $$;
alter table call_for_service
    add constraint call_waits_with_priority
        check (state in ('INTAKE', 'SCHEDULED', 'CANCELLED', 'DIVERTED', 'MERGED') or priority is not null);

-- The last end and the wait of calls that are there already; those that wait get their alert.
update call_for_service
set ended_at = greatest(closed_at, cancelled_at), final_priority = priority
where state in ('CLOSED', 'CANCELLED');
update call_for_service
set waiting_since = entered_at,
    overdue_at = entered_at + case priority when 0 then interval '0' when 1 then interval '60 s'
        when 2 then interval '5 min' when 3 then interval '20 min' when 4 then interval '2 h' end
where state = 'PENDING' and import_id is null;
insert into timer (kind, subject_id, call_id, due_at, step, set_at)
select 'PENDING_ALERT', id, id, overdue_at, 0, now() from call_for_service where overdue_at is not null
on conflict do nothing;

-- Calls that belong together, or that somebody looked at and kept apart. Both directions are rows.
create table call_link (
    call_id uuid not null,
    other_id uuid not null,
    relation text not null check (relation in ('RELATED', 'KEPT_APART')),
    linked_at timestamptz not null,
    linked_by text not null,
    primary key (call_id, other_id),
    check (call_id <> other_id)
);

-- One row a year: whoever takes a number keeps others waiting until it commits, so that none is lost.
create table report_sequence (
    year integer primary key,
    last integer not null check (last > 0)
);

grant select, insert, update on call_link, report_sequence to ${app};
