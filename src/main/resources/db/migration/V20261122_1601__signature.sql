create schema if not exists signature;

-- The head is asked to sign one exact version; what becomes of it are dated facts.
create table signature.request (
    id           uuid        not null,
    number       bigint      not null generated always as identity,
    application  uuid        not null,
    version      bytea       not null,
    part         text        not null,
    name         text        not null,
    email        text        not null,
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    opened_at    timestamptz,
    signed_at    timestamptz,
    declined_at  timestamptz,
    because      text        not null default '',
    scan         uuid,
    scanned_by   uuid,
    scanned_at   timestamptz,
    confirmed_by uuid,
    confirmed_at timestamptz,
    void_since   timestamptz,
    constraint a_request_for_a_signature_has_one_row primary key (id),
    constraint a_version_is_a_sha256 check (octet_length(version) = 32),
    constraint the_head_or_a_deputy_signs check (part in ('head', 'deputy')),
    constraint a_request_ends_in_one_way check (num_nonnulls(signed_at, declined_at, scanned_at) <= 1),
    constraint a_scan_is_handed_in_by_somebody check (num_nulls(scan, scanned_by, scanned_at) in (0, 3)),
    constraint only_a_scan_is_confirmed
        check (num_nulls(confirmed_by, confirmed_at) in (0, 2) and (confirmed_at is null or scanned_at is not null))
);
create unique index one_request_stands_for_an_application on signature.request (application)
    where void_since is null and declined_at is null;
create index requests_of_an_application on signature.request (application, number);
create index scans_to_confirm on signature.request (scanned_at) where scanned_at is not null and confirmed_at is null;
comment on column signature.request.version is 'The SHA-256 of what would be handed in at that moment; a signature counts for this alone.';
comment on column signature.request.opened_at is 'When a link was opened first; a mail scanner may have done it.';

-- Links are kept as hashes; each leads to one request and to nothing else.
create table signature.link (
    token_hash bytea       not null,
    request    uuid        not null references signature.request,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    constraint a_link_has_one_row primary key (token_hash)
);

-- The hash of a code takes in the link's token, which is not kept: six digits alone could be tried out at once.
create table signature.code (
    request    uuid        not null references signature.request,
    hash       bytea       not null,
    expires_at timestamptz not null,
    tries      int         not null default 0,
    constraint a_request_has_one_code_at_a_time primary key (request)
);
