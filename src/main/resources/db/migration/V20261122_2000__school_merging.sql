-- A school that became part of another keeps its row, its name and its labels; it points to the school that stands now,
-- never to one that ended itself.
alter table school.school
    add column merged_into    uuid references school.school,
    add column merged_at      timestamptz,
    add column merged_by      uuid,
    add column merged_because text,
    add constraint a_school_does_not_become_part_of_itself check (merged_into <> id),
    add constraint a_merger_has_a_moment_somebody_and_a_reason check (
        (merged_into is null) = (merged_at is null) and (merged_into is null) = (merged_by is null)
        and (merged_into is null) = (merged_because is null));
create index schools_that_became_part_of_one on school.school (merged_into) where merged_into is not null;

create or replace view school.shown_school as
select id, code, name, city, country, support_organisation, registered_on, head_name, head_email, deputy_name, deputy_email,
    merged_into
from school.school;

create view school.shown_voice as
select person, school from school.staff where validated_at is not null and left_at is null
union all
select w.person, e.id from school.staff w join school.school e on e.merged_into = w.school
where w.validated_at is not null and w.left_at is null;
comment on view school.shown_voice is
    'For other modules: who speaks for a school now: its validated teachers, and those of the school it became part of.';
