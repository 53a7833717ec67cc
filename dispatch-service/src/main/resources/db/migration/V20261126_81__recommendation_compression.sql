-- A recommendation keeps what was known of every unit: a hundred kilobytes that took the default compression longer than
-- all else of the question. A server that was built without lz4 goes on as before.
do $$
begin
    alter table recommendation alter column inputs set compression lz4;
    alter table recommendation alter column result set compression lz4;
exception when feature_not_supported then
    raise notice 'this server has no lz4; recommendations stay compressed as they were';
end $$;
