-- Incidents that other agencies told us of (NENA-STA-021), and each document as it came.

create table eido_incident (
    -- Empty where the incident's id is unique in the world.
    agency_id text not null,
    incident_id text not null,
    call_id uuid not null,
    primary key (agency_id, incident_id)
);

create table eido_document (
    id uuid primary key,
    -- As in eido_incident; who sent it is beside it.
    claim_key text not null,
    agency_id text not null,
    incident_id text not null,
    call_id uuid not null,
    -- Of the content: the same members in another order are the same document.
    sha256 text not null,
    updated_at timestamptz not null,
    received_at timestamptz not null,
    received_by text not null,
    -- JSON, and text all the same: jsonb would change it.
    findings text not null,
    raw text not null,
    unique (claim_key, incident_id, sha256)
);
create index eido_document_call on eido_document (call_id, id);

-- What was written into the narrative already; later documents repeat it.
create table eido_note (
    call_id uuid not null,
    sha256 text not null,
    primary key (call_id, sha256)
);
grant select, insert on eido_incident, eido_document, eido_note to ${app};
