create schema if not exists assessment;

create table assessment.assignment (
    id              uuid        not null,
    application     uuid        not null,
    attempt         int         not null,
    assessor        uuid        not null,
    assigned_by     uuid        not null,
    assigned_at     timestamptz not null,
    due_on          date        not null,
    recused_at      timestamptz,
    recused_because text,
    handed_in_at    timestamptz,
    overall         text,
    constraint an_assignment_has_one_row primary key (id),
    constraint an_assessor_is_asked_once_an_attempt unique (application, attempt, assessor),
    constraint a_recused_assessor_hands_nothing_in check (recused_at is null or handed_in_at is null),
    constraint a_recusal_has_a_reason check ((recused_at is null) = (recused_because is null))
);
create index assignments_of_an_assessor on assessment.assignment (assessor, due_on, id) where recused_at is null;

-- Written when a sheet is handed in; until then it is a form like any other.
create table assessment.score (
    assignment    uuid not null references assessment.assignment,
    sub_criterion text not null,
    points        int  not null,
    comment       text not null,
    constraint a_sub_criterion_is_scored_once_a_sheet primary key (assignment, sub_criterion),
    constraint points_are_not_negative check (points >= 0)
);

create table assessment.confirmation (
    assignment  uuid    not null references assessment.assignment,
    requirement text    not null,
    confirmed   boolean not null,
    reason      text    not null,
    constraint a_condition_is_judged_once_a_sheet primary key (assignment, requirement)
);

-- How assessors who disagreed came together. It holds for the sheets that were there.
create table assessment.agreement (
    id          uuid        not null,
    application uuid        not null,
    attempt     int         not null,
    sheets      int         not null,
    confirmed   text[]      not null,
    text        text        not null,
    by          uuid        not null,
    at          timestamptz not null,
    constraint an_agreement_has_one_row primary key (id)
);
create index agreements_on_an_application on assessment.agreement (application, attempt, at);
comment on column assessment.agreement.confirmed is 'Conditions that one assessor denied and that are confirmed after all.';

create view assessment.shown_assignment as
select id, application, attempt, assessor, assigned_at, due_on, recused_at, handed_in_at from assessment.assignment;
