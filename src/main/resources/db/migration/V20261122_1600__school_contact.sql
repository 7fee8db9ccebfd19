-- A declaration of honour is signed from the address of the school's record, never from one an applicant typed.
alter table school.school
    add column head_name    text,
    add column head_email   text,
    add column deputy_name  text,
    add column deputy_email text,
    add constraint a_head_has_a_name_and_an_address check ((head_name is null) = (head_email is null)),
    add constraint a_deputy_has_a_name_and_an_address check ((deputy_name is null) = (deputy_email is null));

-- What teachers propose and what officers set: rows are added and settled once, so that every change can be read later.
create table school.contact_change (
    id          uuid        not null,
    school      uuid        not null references school.school,
    part        text        not null,
    name        text,
    email       text,
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    settled_by  uuid,
    settled_at  timestamptz,
    accepted    boolean,
    constraint a_change_of_a_contact_has_one_row primary key (id),
    constraint a_contact_is_the_head_or_a_deputy check (part in ('head', 'deputy')),
    constraint a_proposed_contact_has_a_name_and_an_address check ((name is null) = (email is null)),
    constraint a_change_is_settled_by_somebody
        check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (accepted is null))
);
create unique index one_change_waits_for_each_part on school.contact_change (school, part) where settled_at is null;
create index changes_of_a_school on school.contact_change (school, proposed_at);
comment on column school.contact_change.name is 'Nobody from then on, where it is empty.';

create or replace view school.shown_school as
select id, code, name, city, country, support_organisation, registered_on, head_name, head_email, deputy_name, deputy_email
from school.school;
comment on view school.shown_school is
    'For other modules: where a school is, which support organisation it belongs to, and who answers for it as that one confirmed.';
