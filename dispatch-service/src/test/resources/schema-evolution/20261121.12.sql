-- A row of every kind that version 20261121.12 knew. Never change this file: deployed databases hold such rows.
insert into outbox (bucket, topic, type, aggregate_id, aggregate_version, occurred_at, data, sent_at) values
    (3, 'dispatch.calls.v1', 'dispatch.call.received.v1', '018f0000-0000-7000-8000-000000000001', 1, now(), '{}', now()),
    (3, 'dispatch.calls.v1', 'dispatch.call.entered.v1', '018f0000-0000-7000-8000-000000000001', 2, now(), '{}', null);
insert into inbox_seen (consumer, event_id) values ('any', '018f0000-0000-7000-8000-0000000000a1');
insert into inbox_position (consumer, aggregate_id, last_version, parked)
    values ('any', '018f0000-0000-7000-8000-0000000000a2', 4, true);
insert into inbox_parked (consumer, aggregate_id, version, event_id, type, topic, partition, "offset", headers, reason)
    values ('any', '018f0000-0000-7000-8000-0000000000a2', 5, '018f0000-0000-7000-8000-0000000000a3', 't', 't', 0, 1, '{}', 'poison');
insert into inbox_dead_letter (consumer, topic, partition, "offset", headers, cause) values ('any', 't', 0, 1, '{}', 'c');
insert into audit (id, at, actor, roles, action, subject, details)
    values ('018f0000-0000-7000-8000-0000000000b1', now(), 'ann', '{dispatcher}', 'call.held', 'call/1', '{"facts": "1+1"}');
insert into audit_seal (number, from_tx, to_tx, row_ids, row_hashes, previous, hash, signature, key_id, sealed_at)
    values (1, '1', '2', '{018f0000-0000-7000-8000-0000000000b1}', '{"\\x00"}', '\x00', '\x01', '\x02', 'k', now());
insert into idempotency_key (caller, key, operation, request_hash, status, body)
    values ('ann', 'k1', 'POST /v1/calls', '\x00', 201, '{}');

insert into cad_import (id, name, file_sha256, row_count, zone, mapping, created_at, created_by)
    values ('018f0000-0000-7000-8000-0000000000c1', 'an export', 'aa', 2, 'America/Toronto', 'a-mapping', now(), 'ann');
insert into call_for_service (id, number, version, fact_count, state, type_code, initial_priority, priority,
    location_known, location_text, civic_number, street, cross_street, location_unit, place_name, municipality, latitude,
    longitude, division, beat, location_verified, caller_name, caller_phone, contact_id, import_id, external_ref, late,
    major_incident, received_at, created_at, entered_at, held_at, review_at, released_at, first_dispatched_at,
    requeued_at, cancelled_at, closed_at, reopened_at, disposition, primary_unit_id) values
    ('018f0000-0000-7000-8000-000000000001', 'K26-000001', 2, 2, 'PENDING', 'UNKNOWN', null, 3, false, null, null, null,
     null, null, null, null, null, null, null, null, false, null, null, null, null, null, false, false, now(), now(),
     now(), null, null, null, null, null, null, null, null, null, null),
    ('018f0000-0000-7000-8000-000000000002', 'K26-000002', 9, 9, 'CLOSED', 'COLLISION', 2, 3, true, '12 Fir Street', 12,
     'Fir Street', 'Elm Street', '4', 'A place', 'Kingston', 44.2, -76.5, 'CENTRAL', 'B1', true, 'A caller',
     '613-555-0100', '018f0000-0000-7000-8000-0000000000e1', '018f0000-0000-7000-8000-0000000000c1', '77', true, true,
     now(), now(), now(), now(), now(), now(), now(), now(), null, now(), null, 'REPORT-TAKEN',
     '018f0000-0000-7000-8000-0000000000d1');
insert into unit (id, version, fact_count, call_sign, service, division, capabilities, status, status_at) values
    ('018f0000-0000-7000-8000-0000000000d1', 3, 3, '12A1', 'POLICE', 'CENTRAL', '{K9,BREATH}', 'COMMITTED', now());
insert into assignment (id, version, call_id, unit_id, call_sign, state, active, stacked_at, dispatched_at, ack_at,
    en_route_at, on_scene_at, transport_at, at_destination_at, ended_at, skipped, flags, destination, outcome_code,
    external_ref, late) values
    ('018f0000-0000-7000-8000-0000000000f1', 7, '018f0000-0000-7000-8000-000000000002',
     '018f0000-0000-7000-8000-0000000000d1', '12A1', 'CLEARED', false, now(), now(), now(), now(), now(), now(), now(),
     now(), '{ACKNOWLEDGED}', '{OVERLAP}', 'court', 'REPORT-TAKEN', '77-1', true),
    ('018f0000-0000-7000-8000-0000000000f2', 2, '018f0000-0000-7000-8000-000000000001',
     '018f0000-0000-7000-8000-0000000000d1', '12A1', 'DISPATCHED', true, null, now(), null, null, null, null, null, null,
     '{}', '{}', null, null, null, false);
insert into contact (id, version, fact_count, state, kind, queue, caller_name, caller_phone, adapter, external_id, call_id,
    outcome_code, callback_tries, offered_at, answered_at, held_at, resumed_at, ended_at, abandoned_at, callback_at)
    values ('018f0000-0000-7000-8000-0000000000e1', 2, 2, 'ENDED', 'EMERGENCY_911', '911', 'A caller', '613-555-0100',
    'pbx', 'x1', '018f0000-0000-7000-8000-000000000002', null, 0, now(), now(), now(), now(), now(), null, null);
insert into timeline (subject_id, number, type, occurred_at, recorded_at, actor, role, position, source, late, late_reason,
    flags, data) values
    ('018f0000-0000-7000-8000-000000000002', 1, 'call.received', null, now(), 'ann', 'call-taker', 'P1', 'CONSOLE', true,
     'radio was down', '{AMBIGUOUS_LOCAL_TIME}', '{"number": "K26-000002"}');
insert into public_incident (call_id, public_id, version, state, due_at, ruleset, content, published_at, override_action,
    override_until, override_type_code, override_reason, override_by, override_at) values
    ('018f0000-0000-7000-8000-000000000001', null, 0, 'PENDING', now(), null, null, null, 'DELAY', now(), 'UNKNOWN',
     'not yet', 'ann', now()),
    ('018f0000-0000-7000-8000-000000000002', '2f1c7a52-5f0e-4c0b-8a7e-9d2f6f9c1a11', 2, 'CLEARED', null, '2026.1',
     '{"status": "CLEARED"}', now(), null, null, null, null, null, null);
