-- A line of a timeline that a later line corrects stays as it is; readers are told (D37).
create table timeline_correction (
    subject_id uuid not null,
    line bigint not null check (line >= 1),
    corrected_by bigint not null check (corrected_by > line),
    primary key (subject_id, line)
);
grant select, insert on timeline_correction to ${app};

-- Since when the people of a unit are in it: what it did before is not their own work (D38). Unknown for those who are on
-- duty now: until they log on again, only what is open is theirs.
alter table unit add column crew_since timestamptz;

-- The call that an assignment was made for, where that was merged into the one it is of now (D12).
alter table assignment add column moved_from uuid;

-- Written to every few seconds, to know how long the disk takes (D53).
create table write_probe (one boolean primary key default true check (one), at timestamptz not null);
insert into write_probe (at) values (now());
grant select, update on write_probe to ${app};
