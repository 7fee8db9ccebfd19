-- An application is a teacher's for a project, or a whole school's in a round of all countries.
alter table application.application
    alter column project drop not null,
    add column european_round uuid,
    add constraint an_application_is_for_a_project_or_in_a_round check ((project is null) = (european_round is not null));
comment on column application.application.applicant is 'The teacher; where a school applies, the colleague who began.';
create unique index one_application_per_school_and_round on application.application (scheme, school, european_round)
    where project is null and state <> 'withdrawn';

create or replace view application.shown_application as
select a.id, a.scheme, a.applicant, a.project, a.school, a.country, a.support_organisation, a.state, a.attempt,
    a.opened_at, s.submitted_at, s.edition,
    (select min(f.submitted_at) from application.submission f where f.application = a.id) as first_submitted_at,
    s.round, s.missed_round, a.european_round
from application.application a
left join application.submission s on s.application = a.id and s.attempt = a.attempt and a.state <> 'draft';
