-- The lines to number are taken up to a bound. Before, each was looked for in a list: the planner, which sees this table empty
-- whenever it was vacuumed, compared every line with every other, and a burst of a thousand held up commands for 100 ms.

-- Numbers what is committed and not yet numbered; returns how many. Every replica may call it at any time: the lock on the
-- head lets one number at a time, and because all of it is one statement no stopped client can hold that lock. A line
-- that commits late is simply numbered late: it is looked for by being there, not by coming after the last.
create or replace function stream_number(p_limit integer) returns integer
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
    with bound as (
        select max(entry) as entry from (select entry from stream_pending order by entry limit p_limit) as first),
    taken as (
        delete from stream_pending where entry <= (select entry from bound) returning entry, line),
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
