-- What those who go somewhere should know, and what everybody is on the lookout for.

create table caution (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    code text not null,
    severity text not null check (severity in ('INFO', 'CAUTION', 'DANGER')),
    text text not null,
    source text not null,
    civic_number integer,
    street text,
    premise_key text,
    phone text,
    phone_key text,
    call_id uuid,
    recorded_at timestamptz not null,
    recorded_by text not null,
    expires_at timestamptz not null,
    check (premise_key is not null or phone_key is not null)
);
create index caution_premise on caution (premise_key) where premise_key is not null;
create index caution_phone on caution (phone_key) where phone_key is not null;

create table bolo (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    kind text not null check (kind in ('PERSON', 'VEHICLE', 'PROPERTY', 'OTHER')),
    text text not null,
    division text,
    call_id uuid,
    issued_at timestamptz not null,
    issued_by text not null,
    expires_at timestamptz not null
);
create index bolo_expiry on bolo (expires_at);

create table bolo_acknowledgement (
    bolo_id uuid not null references bolo,
    version bigint not null,
    person text not null,
    shift timestamptz not null,
    at timestamptz not null,
    primary key (bolo_id, person, shift, version)
);

grant select, insert, update on caution, bolo to ${app};
grant select, insert on bolo_acknowledgement to ${app};
