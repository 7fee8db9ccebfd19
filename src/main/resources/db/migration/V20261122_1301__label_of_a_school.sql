-- A label belongs to a teacher for a project, or to a school for some years.
alter table label.label
    alter column holder drop not null,
    alter column project drop not null,
    add column valid_from date,
    add column valid_until date,
    add constraint a_label_belongs_to_a_teacher_or_to_a_school check (
        (holder is null) = (project is null) and (holder is null) = (valid_until is not null)),
    add constraint a_label_is_valid_from_a_day_until_a_day check (
        (valid_from is null) = (valid_until is null) and valid_until >= valid_from);
comment on column label.label.holder is 'The teacher; empty where the label belongs to the school.';
comment on column label.label.valid_until is 'The last day of a school''s label; a teacher''s has no end.';

create unique index a_school_gets_an_imported_label_once on label.label (scheme, school, valid_from)
    where origin = 'import' and holder is null;
create index labels_of_schools on label.label (scheme, school, valid_until) where holder is null;
create index labels_by_years on label.label (scheme, valid_from, country, school) where holder is null and revoked_on is null;

create or replace view label.shown_label as
select code, application, scheme, edition, holder, project, school, country, support_organisation, awarded_on, revoked_on,
    id, origin, valid_from, valid_until
from label.label;
