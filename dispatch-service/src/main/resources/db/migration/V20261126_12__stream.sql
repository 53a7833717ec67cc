-- What happens, as consoles follow it (D49): lines of all timelines, numbered after their commit. See docs/adr/0005-live-stream.md.

-- Whose line it is: call, contact, unit ...; null in lines of earlier versions.
alter table timeline add column kind text;

-- Lines on their way, from the transaction that wrote them until they are numbered.
create table stream_pending (
    -- Drawn while the line's subject is locked: within a subject it rises with the line's own number.
    entry bigint generated always as identity (cache 1) primary key,
    line jsonb not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table stream_event (
    position bigint primary key,
    line jsonb not null,
    division text,
    -- Units that are on the call, or that it is about: their officers see it.
    unit_ids uuid[] not null,
    numbered_at timestamptz not null default clock_timestamp()
);

-- One row. Whoever numbers locks it; positions above kept_after are there, without a gap, up to position.
create table stream_head (
    one boolean primary key default true check (one),
    position bigint not null,
    kept_after bigint not null
);
insert into stream_head (position, kept_after) values (0, 0);

create function stream_line() returns trigger
language plpgsql security definer set search_path from current set plan_cache_mode = auto as $$
begin
    insert into stream_pending (line) select to_jsonb(written) from (select * from written order by subject_id, number) as written;
    return null;
end $$;
create trigger stream_line after insert on timeline referencing new table as written
    for each statement execute function stream_line();

-- Numbers what is committed and not yet numbered; returns how many. Every replica may call it at any time: the lock on the
-- head lets one number at a time, and because all of it is one statement no stopped client can hold that lock. A line
-- that commits late is simply numbered late: it is looked for by being there, not by coming after the last.
create function stream_number(p_limit integer) returns integer
language plpgsql security definer set search_path from current set plan_cache_mode = auto as $$
declare
    head bigint;
    numbered integer;
begin
    if not exists (select from stream_pending) then
        return 0;
    end if;
    select position into head from stream_head for update;
    -- The snapshot of this statement is younger than the lock: what another replica has numbered is gone from here.
    with taken as (
        delete from stream_pending where entry in (select entry from stream_pending order by entry limit p_limit)
        returning entry, line),
    known as (
        select entry, line, (line->>'subject_id')::uuid as subject,
               coalesce(line->>'kind', replace(split_part(line->>'type', '.', 1), 'assignment', 'call')) as kind,
               case when line->'data'->>'unitId' ~ '^[0-9a-f-]{36}$' then (line->'data'->>'unitId')::uuid end as unit
          from taken)
    insert into stream_event (position, line, division, unit_ids)
    select head + row_number() over (order by entry), line || jsonb_build_object('kind', kind),
           case kind when 'call' then coalesce((select division from call_current c where c.id = subject), line->'data'->>'division')
                     when 'unit' then (select division from unit u where u.id = subject)
                     else line->'data'->>'division' end,
           case kind when 'unit' then array[subject]
                     else array(select a.unit_id from assignment a where a.call_id = subject
                                   and a.state not in ('CLEARED', 'CANCELLED', 'DECLINED', 'PREEMPTED')
                                 union select unit where unit is not null) end
      from known;
    get diagnostics numbered = row_count;
    update stream_head set position = head + numbered;
    return numbered;
end $$;

-- Forgets at most so many positions that are older than that; returns how many.
create function stream_forget(p_older interval, p_limit integer) returns integer
language plpgsql security definer set search_path from current as $$
declare
    upto bigint;
    forgotten integer;
begin
    select max(position) into upto
      from (select position, numbered_at from stream_event order by position limit p_limit) as oldest
     where numbered_at < clock_timestamp() - p_older;
    if upto is null then
        return 0;
    end if;
    update stream_head set kept_after = greatest(kept_after, upto);
    delete from stream_event where position <= upto;
    get diagnostics forgotten = row_count;
    return forgotten;
end $$;

revoke all on function stream_number(integer), stream_forget(interval, integer) from public;
grant execute on function stream_number(integer), stream_forget(interval, integer) to ${app};
grant select on stream_pending, stream_event, stream_head to ${app};
