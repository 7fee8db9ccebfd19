-- How long somebody stays too close to what an application is about. No source says it: both rows are assumed.
create table assessment.closeness_span (
    subject text    not null,
    since   text    not null,
    until   text    not null,
    clause  text    not null,
    assumed boolean not null,
    constraint a_span_is_said_once_for_a_subject primary key (subject),
    constraint an_application_is_about_a_project_or_a_school check (subject in ('project', 'school')),
    constraint closeness_begins_with_the_work_or_counts_for_ever check (since in ('beginning', 'ever')),
    constraint closeness_grows_until_the_decision_or_for_ever check (until in ('decision', 'ever'))
);
comment on table assessment.closeness_span is
    'Who took part between these moments is too close, and stays so: since the beginning of the project or the first cut-off of the round, until the decision.';

insert into assessment.closeness_span (subject, since, until, clause, assumed) values
    ('project', 'beginning', 'decision',
        'No source names a span. Assumed: whoever worked at the school or took part in the project at any time from its start to the decision', true),
    ('school', 'beginning', 'decision',
        'No source names a span. Assumed: whoever worked at the school at any time from the first cut-off of the round to the decision', true);

create view assessment.span as
select b.application,
    case c.since when 'beginning' then coalesce(b.begins_at, '-infinity') else '-infinity' end as since,
    case c.until when 'decision' then coalesce(b.decided_at, 'infinity') else 'infinity' end as until
from application.shown_span b join assessment.closeness_span c on c.subject = b.subject;

-- The span is asked for each row that a person and an application have in common: few, on whichever side one begins.
create view assessment.shown_closeness as
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
    and w.joined_at <= (select b.until from assessment.span b where b.application = a.id);
comment on view assessment.shown_closeness is
    'For other modules: who must not judge which application, and why. For these people it does not exist beside their own pages.';
