-- Calls made to try the equipment: measured nowhere and never public.
alter table call_for_service add column test boolean not null default false;
