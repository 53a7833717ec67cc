-- Warrants found, asked about at the agency that holds them, and told to who waits with the person.

create table warrant_confirmation (
    id uuid primary key, -- version 7
    version bigint not null,
    fact_count bigint not null,
    state text not null check (state in
        ('HIT', 'REQUESTED', 'CONFIRMED', 'NOT_CONFIRMED', 'EXPIRED', 'RELAYED', 'ACKNOWLEDGED')),
    outcome text check (outcome in ('CONFIRMED', 'NOT_CONFIRMED', 'EXPIRED')),
    outcome_code text,
    urgency text not null check (urgency in ('URGENT', 'ROUTINE')),
    call_id uuid not null,
    query_id uuid,
    warrant_reference text not null,
    agency text not null,
    limit_scope text not null check (limit_scope in ('CANADA', 'PROVINCE', 'RADIUS')),
    limit_province text,
    limit_place text,
    limit_radius_km integer check (limit_radius_km > 0),
    opened_by text not null,
    requested_by text,
    checked_by text,
    relayed_by text,
    acknowledged_by text,
    agency_member text,
    hit_at timestamptz,
    requested_at timestamptz,
    due_at timestamptz,
    outcome_at timestamptz,
    checked_at timestamptz,
    relayed_at timestamptz,
    acknowledged_at timestamptz,
    check (limit_scope <> 'RADIUS' or (limit_place is not null and limit_radius_km is not null)),
    check (limit_scope <> 'PROVINCE' or limit_province is not null),
    -- Second line of defence: a confirmed warrant is relayed only after another person has checked it.
    check (state not in ('RELAYED', 'ACKNOWLEDGED') or outcome is not null),
    check (state not in ('RELAYED', 'ACKNOWLEDGED') or outcome <> 'CONFIRMED'
        or (checked_by is not null and checked_by <> opened_by and checked_by <> requested_by))
);
create index warrant_confirmation_call on warrant_confirmation (call_id, id);
create index warrant_confirmation_open on warrant_confirmation (id) where state <> 'ACKNOWLEDGED';

grant select, insert, update on warrant_confirmation to ${app};
