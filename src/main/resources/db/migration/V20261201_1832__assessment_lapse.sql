create view assessment.shown_lapse as
select s.id as assignment, s.application, s.assessor, s.ended_at as at, s.ended_how as how
from assessment.assignment s
join application.shown_application a on a.id = s.application and a.attempt = s.attempt
where s.ended_how in ('role-gone', 'too-close') and a.state = 'in-assessment';
comment on view assessment.shown_lapse is
    'For other modules: what ended by itself while it was being assessed, for its assessor and for whoever must ask another.';
