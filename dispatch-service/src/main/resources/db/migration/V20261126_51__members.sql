-- The members of the communications room, and what differs from the cycle of their platoons.

create table member (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    subject text not null unique, -- of the member's tokens
    name text not null,
    platoon text not null,
    qualifications text[] not null check (cardinality(qualifications) > 0),
    since date not null,
    until_date date check (until_date >= since)
);

create table absence (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    member_id uuid not null references member,
    kind text not null,
    from_date date not null,
    to_date date not null check (to_date >= from_date),
    state text not null check (state in ('REQUESTED', 'ACKNOWLEDGED', 'REFUSED', 'WITHDRAWN')),
    requested_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    shortfall_accepted boolean not null,
    reason text
);
create index absence_in_force on absence (from_date, to_date) where state = 'ACKNOWLEDGED';
create index absence_member on absence (member_id, id);

create table shift_swap (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    giver_id uuid not null references member,
    taker_id uuid not null references member,
    given_date date not null,
    given_kind text not null check (given_kind in ('DAY', 'NIGHT')),
    -- What the giver works in return; without it the taker just covers.
    returned_date date,
    returned_kind text check (returned_kind in ('DAY', 'NIGHT')),
    state text not null check (state in ('PROPOSED', 'AGREED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    giver_agreed_at timestamptz,
    taker_agreed_at timestamptz,
    decided_at timestamptz,
    decided_by text,
    reason text,
    check (giver_id <> taker_id),
    check ((returned_date is null) = (returned_kind is null)),
    check (state <> 'APPROVED' or num_nulls(giver_agreed_at, taker_agreed_at, decided_by) = 0)
);
create index shift_swap_in_force on shift_swap (given_date, returned_date) where state = 'APPROVED';
create index shift_swap_giver on shift_swap (giver_id, id);
create index shift_swap_taker on shift_swap (taker_id, id);

grant select, insert, update on member, absence, shift_swap to ${app};
