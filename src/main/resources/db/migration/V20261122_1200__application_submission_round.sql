-- Where a country takes what comes after a deadline, it counts for the next round.
alter table application.submission add column round uuid, add column missed_round uuid;
comment on column application.submission.round is 'The round it counts for; none where that was not announced yet.';
comment on column application.submission.missed_round is 'The round whose deadline it missed; none where it came in time.';

create or replace view application.shown_application as
select a.id, a.scheme, a.applicant, a.project, a.school, a.country, a.support_organisation, a.state, a.attempt,
    a.opened_at, s.submitted_at, s.edition,
    (select min(f.submitted_at) from application.submission f where f.application = a.id) as first_submitted_at,
    s.round, s.missed_round
from application.application a
left join application.submission s on s.application = a.id and s.attempt = a.attempt and a.state <> 'draft';
