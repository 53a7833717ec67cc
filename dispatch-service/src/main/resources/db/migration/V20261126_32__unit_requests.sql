-- What units ask for, and whose turn it is to bring it.

create table unit_request (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    unit_id uuid not null references unit,
    call_id uuid,
    kind text not null check (kind in ('BACKUP', 'SUPERVISOR', 'TOW', 'INTERPRETER')),
    state text not null check (state in ('ASKED', 'ACCEPTED', 'ARRIVED', 'CANCELLED', 'UNMET')),
    language text check (language ~ '^[a-z]{2}$'),
    detail text,
    supplier text,
    refused text[] not null,
    requested_at timestamptz not null,
    accepted_at timestamptz,
    arrived_at timestamptz,
    ended_at timestamptz,
    reason_code text
);
create index unit_request_unit on unit_request (unit_id, id desc);
create index unit_request_open on unit_request (id desc) where state in ('ASKED', 'ACCEPTED');

create sequence supplier_turn_number;
create table supplier_turn (
    code text primary key,
    turn bigint not null
);

grant usage on sequence supplier_turn_number to ${app};
grant select, insert, update on unit_request, supplier_turn to ${app};
