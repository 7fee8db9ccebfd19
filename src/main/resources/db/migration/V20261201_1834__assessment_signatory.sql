-- Who was asked to sign is known by an address, whether or not that person has joined by then.
create table assessment.signatory (
    application uuid not null,
    email       text not null,
    constraint a_signatory_is_kept_once_for_an_application primary key (application, email)
);
comment on table assessment.signatory is
    'At which addresses of a school''s record somebody was asked to sign an application: whoever has that address is too close to it.';
create index what_an_address_was_asked_to_sign on assessment.signatory (lower(email));
insert into assessment.signatory (application, email) select distinct application, email from signature.request;

-- Who answers for a school works there, though only an address says so: nobody confirms heads as teachers.
create or replace view assessment.shown_closeness as
select a.id as application, a.applicant as person, 'own-application' as because
from application.shown_application a
union all
select a.id, m.person, 'same-project'
from application.shown_application a
join project.shown_member m on m.project = a.project
where (m.left_at is null or m.left_at >= (select b.since from assessment.span b where b.application = a.id))
    and m.accepted_at <= (select b.until from assessment.span b where b.application = a.id)
union all
select a.id, w.person, 'same-school'
from application.shown_application a
join school.shown_school h on h.id = a.school
join school.shown_school e on coalesce(e.merged_into, e.id) = coalesce(h.merged_into, h.id)
join school.shown_staff w on w.school = e.id
where (w.left_at is null or w.left_at >= (select b.since from assessment.span b where b.application = a.id))
    and w.joined_at <= (select b.until from assessment.span b where b.application = a.id)
union all
select a.id, p.id, 'same-school'
from application.shown_application a
join school.shown_school h on h.id = a.school
join school.shown_school e on coalesce(e.merged_into, e.id) = coalesce(h.merged_into, h.id)
join school.shown_answering w on w.school = e.id
join people.shown_person p on lower(p.email) = w.email
where (w.until is null or w.until >= (select b.since from assessment.span b where b.application = a.id))
    and w.since <= (select b.until from assessment.span b where b.application = a.id)
union all
select s.application, p.id, 'same-school'
from assessment.signatory s join people.shown_person p on lower(p.email) = lower(s.email);
