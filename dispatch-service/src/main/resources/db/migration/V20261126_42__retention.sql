-- What is kept for a time of its own (D39). Erasing leaves a stub: the row, its times and codes stay.

-- How far each kind of row has been erased; begun anew now and then, for what was open or came in late.
create table retention_progress (
    source text primary key,
    up_to uuid,
    swept_at timestamptz not null
);
grant select, insert, update on retention_progress to ${app};

-- The one exception to an append-only timeline: words go, the line with its codes, ids and times stays and says so. Runs
-- as the owner, since the service's role may not change timelines; it does nothing about what began less than 30 days ago.
-- A member is kept by its name, so that a new one with words in it goes.
create function timeline_erase(p_subject uuid, p_class text) returns integer
language plpgsql security definer set search_path from current as $$
declare
    erased integer;
begin
    if uuid_extract_version(p_subject) is distinct from 7
            or uuid_extract_timestamp(p_subject) > now() - interval '30 days' then
        raise exception 'not old enough to be erased' using errcode = 'insufficient_privilege';
    end if;
    update timeline t
       set data = (select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from jsonb_each(t.data)
                    where key ~ '(Code|At|Id|Ids|Ms)$' or jsonb_typeof(value) in ('number', 'boolean', 'null')
                       or key in ('number', 'priority', 'division', 'beat', 'from', 'to', 'rule', 'disposition', 'state',
                                  'active', 'skipped', 'kind', 'queue', 'step', 'act', 'outcome', 'agency', 'intervals',
                                  'erased'))
                  || jsonb_build_object('erased', p_class),
           late_reason = case when t.late_reason is null then null else p_class end
     where t.subject_id = p_subject and not t.data ? 'erased';
    get diagnostics erased = row_count;
    return erased;
end $$;
revoke all on function timeline_erase(uuid, text) from public;
grant execute on function timeline_erase(uuid, text) to ${app};
