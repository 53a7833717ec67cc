-- Runs on an empty database and not on one with rows: what SchemaEvolutionIT is there to find.
alter table call_for_service add column must_be_there text not null;
