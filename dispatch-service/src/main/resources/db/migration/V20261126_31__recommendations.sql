-- Versions of response plans after the shipped ones; what was recommended, from what, and whether it was followed.

create table response_plan (
    code text not null check (code ~ '^[A-Z][A-Z0-9_-]{1,39}$'),
    version integer not null check (version >= 1),
    content json not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (code, version)
);

create table recommendation (
    id uuid primary key, -- version 7
    call_id uuid not null,
    asked_at timestamptz not null,
    asked_by text not null,
    -- As text: read by people who ask why, never searched.
    inputs json not null,
    result json not null,
    picks uuid[] not null,
    -- Null until units are sent; false when others than the picked ones were.
    followed boolean,
    chosen uuid[],
    reason_code text,
    decided_at timestamptz,
    decided_by text,
    check (followed is not false or reason_code is not null),
    check ((followed is null) = (decided_at is null))
);
create index recommendation_call on recommendation (call_id, id desc);
create index recommendation_departed on recommendation (id) where followed = false;

grant select, insert on response_plan to ${app};
grant select, insert, update on recommendation to ${app};
