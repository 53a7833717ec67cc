-- What one member leaves to the next, as it was at that moment.

create table handover (
    id uuid primary key,
    version bigint not null,
    fact_count bigint not null,
    position text not null,
    role text not null,
    member text not null,
    member_name text,
    state text not null check (state in ('OPEN', 'ACKNOWLEDGED', 'WITHDRAWN')),
    notes text,
    items text not null, -- JSON: ids, codes and times of what was open
    taken_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    acknowledged_by_name text,
    check ((state = 'ACKNOWLEDGED') = (acknowledged_at is not null)),
    check (acknowledged_by <> member)
);
create index handover_member on handover (member, taken_at);
create index handover_open on handover (id) where state = 'OPEN';

grant select, insert, update on handover to ${app};
