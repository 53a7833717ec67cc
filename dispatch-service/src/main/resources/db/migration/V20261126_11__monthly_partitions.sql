-- Ten million calls are as quick as ten thousand (D55): calls and timelines lie in partitions of one month, by the
-- time-ordered id; small tables hold what is open or recent, and find a call by its number, import, phone or address.
-- See docs/adr/0004-call-storage.md.

----------------------------------------------------------------------------------------------------------- partitions

alter table assignment drop constraint assignment_call_id_fkey;
alter table contact drop constraint contact_call_id_fkey;
alter table call_for_service rename to call_before;
alter table timeline rename to timeline_before;
alter table call_before rename constraint call_for_service_pkey to call_before_pkey;
alter table timeline_before rename constraint timeline_pkey to timeline_before_pkey;
drop index call_queue, call_open, call_received, call_import_ref;

create table call_for_service (
    like call_before including defaults including constraints,
    -- HMAC of the caller's number, so that calls from one number are found without a readable list of numbers.
    phone_key uuid,
    primary key (id)
) partition by range (id);
-- States that are rare, for those who look for them in years of closed calls.
create index call_ended_otherwise on call_for_service (state, id) where state in ('DIVERTED', 'MERGED', 'CANCELLED');
create index call_without_phone_key on call_for_service (id) where phone_key is null and caller_phone is not null;

create table timeline (
    like timeline_before including defaults including constraints,
    primary key (subject_id, number)
) partition by range (subject_id);

-- The safety net: an id of a month without partitions is kept here, and found as well.
create table call_for_service_default partition of call_for_service default;
create table timeline_default partition of timeline default;

create table record_month (
    month date primary key,
    -- Ids from (inclusive) and to (exclusive).
    from_id uuid not null,
    to_id uuid not null
);
comment on table record_month is 'Months that have partitions of call_for_service and timeline; UTC';

-- The lowest id of an instant: version 7 begins with the milliseconds since 1970.
create function id_floor(p_at timestamptz) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(floor(extract(epoch from p_at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
$$;

-- Makes the partitions of the month of an instant. Runs as the owner because the service's role may not change tables.
-- False when they could not be had within moments, or when rows of that month are in the default partition, which
-- serves them as well.
create function record_month_add(p_at timestamptz) returns boolean
language plpgsql security definer set search_path from current set lock_timeout = '250ms' as $$
declare
    m     date := date_trunc('month', p_at at time zone 'UTC')::date;
    since uuid := id_floor(m::timestamp at time zone 'UTC');
    until uuid := id_floor((m + interval '1 month')::timestamp at time zone 'UTC');
    parent text;
    part   text;
begin
    if exists (select from record_month where month = m) then
        return true;
    end if;
    -- One replica at a time; another may have made it meanwhile. It takes moments, so waiting is quicker than trying again.
    perform set_config('lock_timeout', '5s', true), pg_advisory_xact_lock(hashtextextended('record_month', 0)),
            set_config('lock_timeout', '250ms', true);
    if exists (select from record_month where month = m) then
        return true;
    end if;
    foreach parent in array array['call_for_service', 'timeline'] loop
        part := parent || '_' || to_char(m, 'YYYYMM');
        -- Created alone and attached after: CREATE … PARTITION OF would lock out every writer.
        execute format('create table %I (like %I including defaults including constraints including generated)', part, parent);
        execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, since, until);
    end loop;
    insert into record_month (month, from_id, to_id) values (m, since, until);
    return true;
exception
    when lock_not_available or check_violation then
        return false;
end $$;
revoke all on function record_month_add(timestamptz) from public;
grant execute on function record_month_add(timestamptz) to ${app};

-- Months of rows that are there already, and those to come.
select record_month_add(month) from (
    select distinct date_trunc('month', to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
                               at time zone 'UTC') at time zone 'UTC' as month
      from (select id from call_before union all select subject_id from timeline_before) as known(id)
     where uuid_extract_version(id) = 7) as months;
select record_month_add(now() + make_interval(months => n)) from generate_series(0, 3) as n;

insert into call_for_service select call_before.*, null from call_before;
insert into timeline select * from timeline_before;
drop table call_before, timeline_before;

alter table assignment add foreign key (call_id) references call_for_service;
alter table contact add foreign key (call_id) references call_for_service;

grant select, insert, update on call_for_service to ${app};
-- Append-only: a correction is a line of its own.
grant select, insert on timeline to ${app};
grant select on record_month, call_for_service_default, timeline_default to ${app};

---------------------------------------------------------------------------------------- open, recent, and how to find

-- What is open, and what ended a day ago or less: queue, board, and search for duplicates read nothing else.
create table call_current (
    id uuid primary key,
    number text not null,
    state text not null,
    type_code text not null,
    priority integer,
    entered_at timestamptz,
    received_at timestamptz not null,
    review_at timestamptz,
    division text,
    beat text,
    location_text text,
    address_key text,
    latitude double precision,
    longitude double precision,
    phone_key uuid,
    import_id uuid,
    major_incident boolean not null,
    -- When its end was recorded; null while it is open.
    ended_at timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
create index call_current_queue on call_current (priority, entered_at, id) where state = 'PENDING';
create index call_current_state on call_current (state, id);
create index call_current_phone on call_current (phone_key) where phone_key is not null;
create index call_current_place on call_current (latitude, longitude) where latitude is not null;
create index call_current_ended on call_current (ended_at) where ended_at is not null;

create table call_by_number (
    number text primary key,
    call_id uuid not null
);
create table call_by_import (
    external_ref text not null,
    import_id uuid not null references cad_import,
    call_id uuid not null unique,
    primary key (external_ref, import_id)
);
create index call_import_calls on call_by_import (import_id, call_id);
create table call_by_phone (
    phone_key uuid not null,
    call_id uuid not null,
    primary key (phone_key, call_id)
);
create table call_by_address (
    address_key text not null,
    call_id uuid not null,
    primary key (address_key, call_id)
);
grant select on call_current, call_by_number, call_by_import, call_by_phone, call_by_address to ${app};

-- One spelling of an address: civic number and street, else the words of the location; in capitals, without marks.
-- A unit is no part of it: the history of a house is that of all who live in it.
create function address_key(p_civic integer, p_street text, p_text text) returns text language sql immutable parallel safe as $$
    select nullif(left(btrim(regexp_replace(upper(case when p_street is null then p_text
           else concat_ws(' ', p_civic, p_street) end), '[^[:alnum:]]+', ' ', 'g')), 120), '')
$$;

-- The keys follow whatever writes the call, in its transaction, and nobody else writes them.
create function call_filed() returns trigger
language plpgsql security definer set search_path from current set plan_cache_mode = auto as $$
declare
    address text := address_key(new.civic_number, new.street, new.location_text);
    is_open boolean := new.state in ('INTAKE', 'SCHEDULED', 'PENDING', 'HELD', 'ACTIVE');
begin
    if tg_op = 'INSERT' then
        insert into call_by_number values (new.number, new.id);
        if new.import_id is not null then
            insert into call_by_import (external_ref, import_id, call_id) values (new.external_ref, new.import_id, new.id);
        end if;
    else
        if old.phone_key is distinct from new.phone_key then
            delete from call_by_phone where phone_key = old.phone_key and call_id = old.id;
        end if;
        if address_key(old.civic_number, old.street, old.location_text) is distinct from address then
            delete from call_by_address
             where address_key = address_key(old.civic_number, old.street, old.location_text) and call_id = old.id;
        end if;
    end if;
    if new.phone_key is not null then
        insert into call_by_phone values (new.phone_key, new.id) on conflict do nothing;
    end if;
    if address is not null then
        insert into call_by_address values (address, new.id) on conflict do nothing;
    end if;
    -- An old call whose words are corrected is not recent again.
    if is_open or exists (select from call_current where id = new.id) then
        insert into call_current as c values (new.id, new.number, new.state, new.type_code, new.priority, new.entered_at,
            new.received_at, new.review_at, new.division, new.beat, new.location_text, address, new.latitude,
            new.longitude, new.phone_key, new.import_id, new.major_incident, case when is_open then null else now() end)
        on conflict (id) do update set
            (number, state, type_code, priority, entered_at, received_at, review_at, division, beat, location_text,
             address_key, latitude, longitude, phone_key, import_id, major_incident, ended_at)
          = (excluded.number, excluded.state, excluded.type_code, excluded.priority, excluded.entered_at,
             excluded.received_at, excluded.review_at, excluded.division, excluded.beat, excluded.location_text,
             excluded.address_key, excluded.latitude, excluded.longitude, excluded.phone_key, excluded.import_id,
             excluded.major_incident, case when is_open then null else coalesce(c.ended_at, excluded.ended_at) end);
    end if;
    return null;
end $$;

create function call_unfiled() returns trigger language plpgsql security definer set search_path from current as $$
begin
    delete from call_by_number where number = old.number;
    delete from call_by_import where call_id = old.id;
    delete from call_by_phone where phone_key = old.phone_key and call_id = old.id;
    delete from call_by_address
     where address_key = address_key(old.civic_number, old.street, old.location_text) and call_id = old.id;
    delete from call_current where id = old.id;
    return null;
end $$;

-- Rows that are there already.
insert into call_by_number select number, id from call_for_service;
insert into call_by_import select external_ref, import_id, id from call_for_service where import_id is not null;
insert into call_by_address select address_key(civic_number, street, location_text), id from call_for_service
 where address_key(civic_number, street, location_text) is not null;
insert into call_current
select id, number, state, type_code, priority, entered_at, received_at, review_at, division, beat, location_text,
       address_key(civic_number, street, location_text), latitude, longitude, phone_key, import_id, major_incident, null
  from call_for_service where state in ('INTAKE', 'SCHEDULED', 'PENDING', 'HELD', 'ACTIVE');

create trigger call_filed after insert on call_for_service for each row execute function call_filed();
-- Most changes of a call are counts of its facts, which no key holds.
create trigger call_refiled after update on call_for_service for each row
    when ((old.state, old.type_code, old.priority, old.entered_at, old.review_at, old.division, old.beat,
           old.location_text, old.civic_number, old.street, old.latitude, old.longitude, old.phone_key, old.major_incident)
          is distinct from
          (new.state, new.type_code, new.priority, new.entered_at, new.review_at, new.division, new.beat,
           new.location_text, new.civic_number, new.street, new.latitude, new.longitude, new.phone_key, new.major_incident))
    execute function call_filed();
create trigger call_unfiled after delete on call_for_service for each row execute function call_unfiled();

-- Months ahead, and calls that are no longer recent. Takes milliseconds when there is nothing to do.
create function record_maintain(p_recent interval default interval '24 hours', p_months_ahead integer default 3)
returns void language plpgsql security definer set search_path from current as $$
begin
    perform record_month_add(now() + make_interval(months => n)) from generate_series(0, p_months_ahead) as n;
    delete from call_current where ended_at < now() - p_recent;
end $$;
revoke all on function record_maintain(interval, integer) from public;
grant execute on function record_maintain(interval, integer) to ${app};
