create schema if not exists label;

create table label.label (
    code                 text not null,
    decision             uuid not null,
    application          uuid not null,
    scheme               text not null,
    edition              date not null,
    holder               uuid not null,
    project              uuid not null,
    school               uuid not null,
    country              text not null,
    support_organisation text not null,
    awarded_on           date not null,
    revoked_on           date,
    revoked_because      text,
    constraint a_label_code_is_unique primary key (code),
    constraint a_decision_makes_one_label unique (decision)
);
create index labels_of_a_holder on label.label (holder, awarded_on);
create index labels_of_a_school on label.label (school, awarded_on);
create index labels_of_a_project on label.label (project);

create view label.shown_label as
select code, application, scheme, edition, holder, project, school, country, support_organisation, awarded_on, revoked_on
from label.label;
comment on view label.shown_label is 'For other modules: every label; whether the holder may be named is the person''s to say.';
