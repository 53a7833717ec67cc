-- What else is known of people goes with their class (D39): who is involved in a call, what they answered, what telephony
-- and other agencies said of them. Rows stay as stubs; the service's role may insert into these tables and no more, so the
-- owner erases, and nothing that began less than 30 days ago.

create function erasable(p_id uuid) returns boolean language plpgsql stable as $$
begin
    if uuid_extract_version(p_id) is distinct from 7
            or uuid_extract_timestamp(p_id) > now() - interval '30 days' then
        raise exception 'not old enough to be erased' using errcode = 'insufficient_privilege';
    end if;
    return true;
end $$;

-- How many rows had something to erase.
create function call_people_erase(p_call uuid) returns integer
language plpgsql security definer set search_path from current as $$
declare
    erased integer := 0;
    more   integer;
begin
    perform erasable(p_call);
    update call_person set name = null, phone = null, description = null, age = null
     where call_id = p_call and (name, phone, description, age) is distinct from (null, null, null, null);
    get diagnostics more = row_count;
    erased := erased + more;
    update call_vehicle set plate = null, description = null
     where call_id = p_call and (plate, description) is distinct from (null, null);
    get diagnostics more = row_count;
    erased := erased + more;
    update call_answer set value = 'ERASED' where call_id = p_call and value <> 'ERASED';
    get diagnostics more = row_count;
    erased := erased + more;
    update eido_document set raw = '{}', findings = '[]' where call_id = p_call and raw <> '{}';
    get diagnostics more = row_count;
    return erased + more;
end $$;
revoke all on function call_people_erase(uuid) from public;
grant execute on function call_people_erase(uuid) to ${app};

create function contact_erase(p_contact uuid) returns integer
language plpgsql security definer set search_path from current as $$
declare
    erased integer := 0;
    more   integer;
begin
    perform erasable(p_contact);
    update contact set caller_name = null, caller_phone = null, version = version + 1
     where id = p_contact and (caller_name is not null or caller_phone is not null);
    get diagnostics more = row_count;
    erased := erased + more;
    update contact_fix set latitude = null, longitude = null, text = null, raw = null
     where contact_id = p_contact and (latitude, longitude, text, raw) is distinct from (null, null, null, null);
    get diagnostics more = row_count;
    erased := erased + more;
    update contact_signal set raw = ''::bytea where contact_id = p_contact and raw <> ''::bytea;
    get diagnostics more = row_count;
    return erased + more;
end $$;
revoke all on function contact_erase(uuid) from public;
grant execute on function contact_erase(uuid) to ${app};
