create view application.shown_span as
select a.id as application, case when a.project is not null then 'project' else 'school' end as subject,
    case when a.project is not null
        then least(p.created_at, p.starts_on::timestamp at time zone 'UTC' - interval '14 hours')
        else least(r.registered_by, r.active_since, r.active_until, r.label_from, r.label_to)::timestamp at time zone 'UTC'
            - interval '14 hours' end as begins_at,
    (select max(s.at) from application.step s
        where s.application = a.id and s.what in ('awarded', 'refused')) as decided_at
from application.application a
left join project.shown_project p on p.id = a.project
left join round.shown_european_round r on r.id = a.european_round;
comment on view application.shown_span is
    'For other modules: since when there was something to apply for, a project or the first cut-off of a round, and when it was decided. A day begins where it begins first on Earth.';

create index applications_of_an_applicant on application.application (applicant);
create index applications_of_a_school on application.application (school);
