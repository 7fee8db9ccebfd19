create schema if not exists people;

create table people.person (
    id                   uuid        not null,
    email                text        not null,
    name                 text        not null,
    language             text        not null,
    password_hash        text,
    name_public_since    timestamptz,
    second_factor_secret text,
    second_factor_step   bigint,
    time_zone            text        not null default 'Europe/Brussels',
    joined_at            timestamptz not null,
    left_at              timestamptz,
    constraint a_person_has_one_row primary key (id)
);
create unique index an_address_belongs_to_one_person on people.person (lower(email));
comment on column people.person.name_public_since is 'Set when the person said yes to a public name; empty until then and after a no.';
comment on column people.person.second_factor_step is 'The newest step of time whose code was used: a code works once.';
comment on column people.person.time_zone is 'Times are shown in it; joining a school sets it to that of its country.';
comment on column people.person.second_factor_secret is 'Base32 key of the person''s code app; empty until set up.';

-- A role is held for one support organisation, or for all of Laurel where that is empty.
create table people.role (
    person               uuid        not null references people.person,
    kind                 text        not null,
    support_organisation text        not null default '',
    granted_by           uuid,
    granted_at           timestamptz not null,
    constraint a_role_is_held_once primary key (person, kind, support_organisation),
    constraint a_role_is_known check (kind in ('ambassador', 'assessor', 'national-officer', 'central-officer', 'administrator'))
);
create index holders_of_a_role on people.role (kind, support_organisation);

-- Only a hash is kept: whoever reads this table cannot sign in with it.
create table people.one_time_link (
    token_hash bytea       not null,
    email      text        not null,
    purpose    text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint a_link_works_once primary key (token_hash)
);
create index links_of_an_address on people.one_time_link (lower(email), made_at);

create table people.attempt (
    who text        not null,
    at  timestamptz not null
);
create index attempts_of_somebody on people.attempt (who, at);
comment on table people.attempt is 'Counts tries and mails per account and per network address; swept after a day.';

-- The tables of Spring Session.
create table people.session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint a_session_has_one_row primary key (primary_id)
);
create unique index a_session_id_is_unique on people.session (session_id);
create index sessions_that_end on people.session (expiry_time);
create index sessions_of_a_person on people.session (principal_name);

create table people.session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint an_attribute_has_one_value primary key (session_primary_id, attribute_name),
    constraint an_attribute_ends_with_its_session foreign key (session_primary_id) references people.session on delete cascade
);

create view people.shown_person as
select id, name, name_public_since is not null as name_public, language, email, left_at is null as here
from people.person;
comment on view people.shown_person is 'For other modules: who somebody is, and whether the name may be public.';

create view people.shown_role as
select person, kind, support_organisation from people.role;
