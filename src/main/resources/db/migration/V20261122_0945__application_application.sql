create schema if not exists application;

create table application.application (
    id                   uuid        not null,
    scheme               text        not null,
    applicant            uuid        not null,
    project              uuid        not null,
    school               uuid        not null,
    country              text        not null,
    support_organisation text        not null,
    state                text        not null default 'draft',
    attempt              int         not null default 0,
    edition              date        not null,
    opened_at            timestamptz not null,
    constraint an_application_has_one_row primary key (id),
    constraint a_state_is_known
        check (state in ('draft', 'submitted', 'in-assessment', 'awarded', 'refused', 'withdrawn'))
);
-- A refused one may be followed by a second; the country's policy says whether, the findings ask it.
create unique index one_live_application_per_project on application.application (applicant, project, scheme)
    where state in ('draft', 'submitted', 'in-assessment', 'awarded');
create index applications_of_an_organisation on application.application (support_organisation, state, id);
create index applications_of_a_project on application.application (project, scheme);
comment on column application.application.edition is 'The edition its writer was last shown; a submission fixes its own.';
comment on column application.application.attempt is 'How often it was handed in so far.';

-- A submission is a fact with an author and a date, never a flag on the application.
create table application.submission (
    application  uuid        not null references application.application,
    attempt      int         not null,
    submitted_by uuid        not null,
    submitted_at timestamptz not null,
    edition      date        not null,
    snapshot     text        not null,
    sha256       bytea       not null,
    constraint an_attempt_is_handed_in_once primary key (application, attempt)
);
comment on table application.submission is 'One row each time it is handed in; rows are added, never changed.';
comment on column application.submission.snapshot is 'Canonical JSON (RFC 8785) of all that was handed in; sha256 is over its UTF-8 bytes.';

create table application.step (
    application uuid        not null,
    attempt     int         not null,
    what        text        not null,
    by          uuid,
    at          timestamptz not null,
    because     text        not null default '',
    constraint a_step_is_taken_once_an_attempt primary key (application, attempt, what),
    constraint a_step_follows_a_submission
        foreign key (application, attempt) references application.submission,
    constraint a_step_is_known
        check (what in ('taken-back', 'withdrawn', 'reopened', 'taken-up', 'awarded', 'refused'))
);

create view application.shown_application as
select a.id, a.scheme, a.applicant, a.project, a.school, a.country, a.support_organisation, a.state, a.attempt,
    a.opened_at, s.submitted_at, s.edition,
    (select min(f.submitted_at) from application.submission f where f.application = a.id) as first_submitted_at
from application.application a
left join application.submission s on s.application = a.id and s.attempt = a.attempt and a.state <> 'draft';
comment on view application.shown_application is 'For other modules: every application with its state; drafts show no more than that they exist.';
