-- Contacts: whom they ask for, what telephony said of them, where they are, and who still has to be called back.

alter table contact
    add column services text[] not null default '{}',
    add column flags text[] not null default '{}',
    add column late boolean not null default false,
    add column follow_up text check (follow_up in ('ABANDONED', 'SILENT', 'HANG_UP')),
    add column follow_up_open boolean not null default false,
    add column follow_up_at timestamptz,
    add constraint contact_follow_up_named check (follow_up is not null or not follow_up_open);
update contact set follow_up = 'ABANDONED', follow_up_open = state = 'ABANDONED', follow_up_at = abandoned_at
    where state in ('ABANDONED', 'CALLBACK_DONE', 'CALLBACK_FAILED');
create index contact_follow_ups on contact (id) where follow_up_open;
create index contact_call on contact (call_id) where call_id is not null;
create index contact_offered on contact (offered_at);

-- Where the call was routed by and where the caller is. The incident's place is the call's own.
create table contact_fix (
    contact_id uuid not null references contact,
    number integer not null,
    place text not null check (place in ('ROUTING', 'CALLER')),
    latitude double precision,
    longitude double precision,
    uncertainty_metres double precision,
    text text,
    fixed_at timestamptz,
    recorded_at timestamptz not null,
    source text not null,
    flags text[] not null,
    raw text,
    primary key (contact_id, number)
);

-- Every signal as it came, byte for byte; the same bytes twice are one signal.
create table contact_signal (
    contact_id uuid not null references contact,
    number integer not null,
    signal text,
    occurred_at timestamptz,
    recorded_at timestamptz not null,
    flags text[] not null,
    raw bytea not null,
    raw_sha256 text not null,
    primary key (contact_id, number),
    unique (contact_id, raw_sha256)
);
create index contact_signal_newest on contact_signal (recorded_at);
grant select, insert on contact_fix, contact_signal to ${app};
