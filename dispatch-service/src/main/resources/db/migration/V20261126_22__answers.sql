-- Answers as they came, with the version of the set that was asked from. A later answer to a question is a row of its own.
create table call_answer (
    call_id uuid not null,
    number integer not null,
    set_code text not null,
    set_version integer not null,
    question text not null,
    outcome text not null check (outcome in ('ANSWERED', 'UNKNOWN', 'DECLINED', 'NOT_ASKED')),
    value text,
    reason_code text,
    occurred_at timestamptz,
    recorded_at timestamptz not null,
    actor text not null,
    primary key (call_id, number),
    check ((outcome = 'ANSWERED') = (value is not null)),
    check (outcome <> 'NOT_ASKED' or reason_code is not null)
);

-- Who and what is involved.
create table call_person (
    id uuid primary key,
    call_id uuid not null,
    role text not null,
    name text,
    phone text,
    description text,
    age integer check (age between 0 and 130),
    believed_under_18 text not null check (believed_under_18 in ('NO', 'UNKNOWN', 'YES')),
    sensitive text[] not null,
    recorded_at timestamptz not null,
    actor text not null
);
create index call_person_call on call_person (call_id);

create table call_vehicle (
    id uuid primary key,
    call_id uuid not null,
    role text not null,
    plate text,
    jurisdiction text,
    make text,
    model text,
    colour text,
    year integer,
    description text,
    recorded_at timestamptz not null,
    actor text not null
);
create index call_vehicle_call on call_vehicle (call_id);

grant select, insert on call_answer, call_person, call_vehicle to ${app};
