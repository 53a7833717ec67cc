-- Consoles, and who is signed on to which. A member has one position, a position one member: the unique column and the
-- row itself decide, whatever two people do at once.

create table position (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    version bigint not null,
    fact_count bigint not null,
    label_en text not null,
    label_fr text not null,
    roles text[] not null check (cardinality(roles) > 0),
    member text unique, -- subject of the token
    member_name text,
    role text check (role in ('call-taker', 'dispatcher', 'dispatch-supervisor')),
    signed_on_at timestamptz,
    shift_ends_at timestamptz,
    check (num_nulls(member, role, signed_on_at, shift_ends_at) in (0, 4))
);

-- Why a supervisor acted without being signed on.
alter table timeline add column override_reason text;

grant select, insert, update on position to ${app};
