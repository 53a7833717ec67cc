-- Crews, emergencies, safety checks and positions of units; what assignments need to turn, be offered and be taken away.

alter table unit
    add column crew text[] not null default '{}', -- subjects of tokens
    add column shift_ends_at timestamptz,
    add column emergency_at timestamptz,
    add column emergency_end_at timestamptz,
    add column emergency_call_id uuid,
    add column emergency_checked_by text,
    add column emergency_checked_role text,
    -- When the unit has to answer next, and how far an unanswered check has climbed; both null when nobody waits.
    add column check_due_at timestamptz,
    add column check_step integer check (check_step >= 0);
create index unit_crew on unit using gin (crew) where status <> 'OFF_DUTY';
create index unit_on_duty on unit (status) where status <> 'OFF_DUTY';

alter table assignment
    -- Which response of the call it belongs to: a call that went back to the queue starts another one.
    add column round integer not null default 1 check (round >= 1),
    -- When the dispatcher was told that the unit it is kept for is free.
    add column offered_at timestamptz;

-- Telemetry: the newest position only, without a row of the record for each.
create table unit_position (
    unit_id uuid primary key references unit,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    accuracy_m double precision check (accuracy_m >= 0),
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    source text not null
);

-- Nobody called: an officer came across it.
alter table call_for_service add column officer_initiated boolean not null default false;

grant select, insert, update on unit_position to ${app};
