create schema if not exists activity;

-- What teachers did in eTwinning beside their projects; projects are activity by themselves.
create table activity.activity (
    person uuid not null,
    done_on date not null,
    kind   text not null,
    constraint a_kind_of_activity_counts_once_a_day primary key (person, done_on, kind),
    constraint a_kind_of_activity_is_known check (kind in ('professional-development', 'other'))
);

create view activity.shown_activity as
select person, done_on, kind from activity.activity;
comment on view activity.shown_activity is 'For other modules: who did something on which day.';
