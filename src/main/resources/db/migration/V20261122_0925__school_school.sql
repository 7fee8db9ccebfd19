create schema if not exists school;

create table school.school (
    id                   uuid not null,
    code                 text not null,
    name                 text not null,
    city                 text not null,
    country              text not null,
    support_organisation text not null,
    registered_on        date not null,
    constraint a_school_has_one_row primary key (id),
    constraint a_school_code_is_unique unique (code)
);
create index schools_by_words on school.school using gin ((name || ' ' || city) gin_trgm_ops);
create index schools_of_an_organisation on school.school (support_organisation, name, id);
comment on column school.school.code is 'The code it is imported by; the same code is the same school.';

-- Joining gives no sight of anything before the support organisation validated it; leaving ends it at once.
create table school.staff (
    id           uuid        not null,
    school       uuid        not null references school.school,
    person       uuid        not null,
    joined_at    timestamptz not null,
    validated_at timestamptz,
    validated_by uuid,
    left_at      timestamptz,
    constraint a_stay_at_a_school_has_one_row primary key (id),
    constraint a_stay_ends_after_it_began check (left_at is null or left_at >= joined_at)
);
create unique index a_person_is_at_a_school_once on school.staff (school, person) where left_at is null;
create index schools_of_a_person on school.staff (person) where left_at is null;
create index waiting_for_validation on school.staff (school, joined_at) where validated_at is null and left_at is null;

create view school.shown_school as
select id, code, name, city, country, support_organisation, registered_on from school.school;
comment on view school.shown_school is 'For other modules: where a school is and which support organisation it belongs to.';

create view school.shown_staff as
select school, person, joined_at, validated_at, left_at from school.staff;
comment on view school.shown_staff is 'For other modules: who worked at which school from when until when, and since when validated.';
