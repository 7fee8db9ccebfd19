create schema if not exists preselection;

-- One look at all schools on one day, by one edition and the days of one round.
create table preselection.run (
    id          uuid        not null,
    scheme      text        not null,
    edition     date        not null,
    round       uuid,
    asked_on    date        not null,
    round_days  text        not null,
    ran_by      uuid,
    started_at  timestamptz not null,
    finished_at timestamptz,
    schools     int,
    eligible    int,
    constraint a_run_has_one_row primary key (id)
);
create index runs_of_a_scheme on preselection.run (scheme, started_at desc, id);
comment on column preselection.run.round_days is 'The days of the round as it was asked, name=day, a line each: a run can be repeated.';

-- A row a school and run: typed facts, and one finding of two bits a requirement in the edition's order.
create table preselection.result (
    run                uuid    not null,
    school             uuid    not null,
    registered_on      date    not null,
    active_teachers    int     not null,
    labelled_projects  int     not null,
    holds_label_until  date,
    findings           int     not null,
    eligible           boolean not null,
    constraint a_school_is_judged_once_a_run primary key (run, school)
);
comment on column preselection.result.findings is 'Two bits a requirement, the first one lowest: 0 not applicable, 1 met, 2 unmet, 3 undecided.';

-- A wrong fact is put right; an exception lets a right fact not count. Two different things.
create table preselection.correction (
    id          uuid        not null,
    round       uuid        not null,
    school      uuid        not null,
    fact        text        not null,
    value       text        not null,
    because     text        not null,
    by          uuid        not null,
    at          timestamptz not null,
    withdrawn_at timestamptz,
    constraint a_correction_has_one_row primary key (id)
);
create unique index a_fact_is_corrected_once on preselection.correction (round, school, fact) where withdrawn_at is null;

create table preselection.exception (
    id          uuid        not null,
    round       uuid        not null,
    school      uuid        not null,
    requirement text        not null,
    because     text        not null,
    by          uuid        not null,
    at          timestamptz not null,
    withdrawn_at timestamptz,
    constraint an_exception_has_one_row primary key (id)
);
create unique index a_requirement_is_excepted_once on preselection.exception (round, school, requirement) where withdrawn_at is null;

create view preselection.shown_exception as
select round, school, requirement from preselection.exception where withdrawn_at is null;
comment on view preselection.shown_exception is 'For other modules: what a school need not meet in a round.';
