-- The identity provider as it answered last, for the time when it does not (D53): public keys, and when.

create table issuer_state (
    id integer primary key check (id = 1),
    keys text not null,
    reached_at timestamptz not null
);

grant select, insert, update on issuer_state to ${app};
