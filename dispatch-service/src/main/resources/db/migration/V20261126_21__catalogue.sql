-- Lists of the agency in all their versions. They start as files of the profile; a change is a new version.
create table catalogue_entry (
    kind text not null check (kind ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    code text not null check (code ~ '^[A-Z][A-Z0-9_-]{1,39}$'),
    version integer not null check (version > 0),
    content jsonb not null,
    author text not null,
    made_at timestamptz not null,
    primary key (kind, code, version)
);

grant select, insert on catalogue_entry to ${app};
