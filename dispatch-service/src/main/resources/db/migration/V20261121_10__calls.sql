-- Contacts, calls, units, assignments and their record.

create sequence call_number;

create table cad_import (
    id uuid primary key,
    name text not null,
    file_sha256 text not null unique,
    row_count integer not null,
    zone text not null,
    mapping text not null,
    created_at timestamptz not null,
    created_by text not null
);

create table call_for_service (
    id uuid primary key, -- version 7, minted from the received time
    number text not null unique,
    version bigint not null,
    fact_count bigint not null,
    state text not null,
    type_code text not null,
    initial_priority integer check (initial_priority between 0 and 5),
    priority integer check (priority between 0 and 5),
    location_known boolean not null,
    location_text text,
    civic_number integer,
    street text,
    cross_street text,
    location_unit text,
    place_name text,
    municipality text,
    latitude double precision,
    longitude double precision,
    division text,
    beat text,
    location_verified boolean not null,
    caller_name text,
    caller_phone text,
    contact_id uuid,
    import_id uuid references cad_import,
    external_ref text,
    late boolean not null,
    major_incident boolean not null,
    received_at timestamptz not null,
    created_at timestamptz not null,
    entered_at timestamptz,
    held_at timestamptz,
    review_at timestamptz,
    released_at timestamptz,
    first_dispatched_at timestamptz,
    requeued_at timestamptz,
    cancelled_at timestamptz,
    closed_at timestamptz,
    reopened_at timestamptz,
    disposition text,
    primary_unit_id uuid,
    -- The second line of defence behind the state machine.
    check (state in ('INTAKE', 'SCHEDULED', 'PENDING', 'HELD', 'ACTIVE', 'DIVERTED', 'MERGED', 'CANCELLED', 'CLOSED')),
    check (state in ('INTAKE', 'SCHEDULED', 'CANCELLED') or priority is not null),
    check (state <> 'CLOSED' or disposition is not null)
);
create unique index call_import_ref on call_for_service (import_id, external_ref) where import_id is not null;
create index call_queue on call_for_service (priority, entered_at, id) where state = 'PENDING';
create index call_open on call_for_service (state, id) where state in ('INTAKE', 'SCHEDULED', 'HELD', 'ACTIVE');
create index call_received on call_for_service (received_at);

create table unit (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    call_sign text not null unique,
    service text not null check (service in ('POLICE', 'BYLAW', 'FIRE', 'AMBULANCE', 'OTHER')),
    division text,
    capabilities text[] not null,
    status text not null check (status in
        ('OFF_DUTY', 'AVAILABLE', 'BUSY_AVAILABLE', 'BUSY_UNAVAILABLE', 'OUT_OF_SERVICE', 'COMMITTED')),
    status_at timestamptz not null
);

create table assignment (
    id uuid primary key,
    version bigint not null,
    call_id uuid not null references call_for_service,
    unit_id uuid not null references unit,
    call_sign text not null,
    state text not null check (state in ('STACKED', 'DISPATCHED', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SCENE', 'TRANSPORTING',
        'AT_DESTINATION', 'CLEARED', 'CANCELLED', 'DECLINED', 'PREEMPTED')),
    active boolean not null,
    stacked_at timestamptz,
    dispatched_at timestamptz,
    ack_at timestamptz,
    en_route_at timestamptz,
    on_scene_at timestamptz,
    transport_at timestamptz,
    at_destination_at timestamptz,
    ended_at timestamptz,
    skipped text[] not null,
    flags text[] not null,
    destination text,
    outcome_code text,
    external_ref text,
    late boolean not null
);
create index assignment_call on assignment (call_id);
create index assignment_unit on assignment (unit_id, dispatched_at);
create index assignment_unit_open on assignment (unit_id)
    where state not in ('CLEARED', 'CANCELLED', 'DECLINED', 'PREEMPTED');
-- A unit works on one call at a time, whatever the service believes.
create unique index assignment_unit_active on assignment (unit_id) where active;

create table contact (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    state text not null check (state in
        ('OFFERED', 'ANSWERED', 'HELD', 'ENDED', 'ABANDONED', 'CALLBACK_DONE', 'CALLBACK_FAILED')),
    kind text not null,
    queue text,
    caller_name text,
    caller_phone text,
    adapter text,
    external_id text,
    call_id uuid references call_for_service,
    outcome_code text,
    callback_tries integer not null,
    offered_at timestamptz,
    answered_at timestamptz,
    held_at timestamptz,
    resumed_at timestamptz,
    ended_at timestamptz,
    abandoned_at timestamptz,
    callback_at timestamptz
);
create unique index contact_external on contact (adapter, external_id) where adapter is not null;

create table timeline (
    subject_id uuid not null,
    number bigint not null,
    type text not null,
    occurred_at timestamptz,
    recorded_at timestamptz not null,
    actor text not null,
    role text not null,
    position text,
    source text not null,
    late boolean not null,
    late_reason text,
    flags text[] not null,
    data jsonb not null,
    primary key (subject_id, number)
);

grant usage on sequence call_number to ${app};
grant select, insert, update on cad_import, call_for_service, unit, assignment, contact to ${app};
-- Append-only: a correction is a line of its own.
grant select, insert on timeline to ${app};
