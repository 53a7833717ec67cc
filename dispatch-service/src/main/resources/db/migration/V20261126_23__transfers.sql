-- Hand-offs of a call, or a part of it, to another agency. Part of the call's aggregate.
create table call_transfer (
    id uuid primary key,
    version bigint not null,
    call_id uuid not null,
    agency text not null,
    agency_version integer not null,
    joint boolean not null,
    state text not null check (state in ('REQUESTED', 'RINGING', 'CONFERENCED', 'ACCEPTED', 'COMPLETED', 'REFUSED',
        'NO_ANSWER', 'WITHDRAWN')),
    reason_code text not null,
    end_reason_code text,
    accepted_by text,
    requested_at timestamptz,
    ringing_at timestamptz,
    conferenced_at timestamptz,
    accepted_at timestamptz,
    released_at timestamptz,
    ended_at timestamptz,
    check (state not in ('ACCEPTED', 'COMPLETED') or accepted_by is not null),
    check ((state in ('REFUSED', 'NO_ANSWER', 'WITHDRAWN')) = (end_reason_code is not null))
);
create index call_transfer_call on call_transfer (call_id);
create index call_transfer_open on call_transfer (id) where state in ('REQUESTED', 'RINGING', 'CONFERENCED', 'ACCEPTED');
-- One agency is asked once at a time, whatever the service believes.
create unique index call_transfer_pending on call_transfer (call_id, agency)
    where state in ('REQUESTED', 'RINGING', 'CONFERENCED');

grant select, insert, update on call_transfer to ${app};
