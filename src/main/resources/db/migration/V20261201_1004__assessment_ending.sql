-- An assignment ends where an officer takes it back, and by itself where its assessor may not go on.
alter table assessment.assignment
    add column ended_at      timestamptz,
    add column ended_how     text,
    add column ended_by      uuid,
    add column ended_because text,
    add constraint an_ending_is_of_a_known_kind check (ended_how in ('taken-back', 'role-gone', 'too-close')),
    add constraint an_ending_has_its_moment check ((ended_at is null) = (ended_how is null)),
    add constraint what_is_taken_back_has_somebody_and_a_reason
        check (num_nonnulls(ended_by, ended_because) = case when ended_how = 'taken-back' then 2 else 0 end),
    add constraint who_stepped_back_has_nothing_to_end check (recused_at is null or ended_at is null),
    drop constraint an_assessor_is_asked_once_an_attempt;
comment on column assessment.assignment.ended_by is 'The officer who took it back; nobody where it ended by itself.';

-- Whose assignment ended can be asked again; who stepped back is not.
create unique index an_assessor_is_asked_once_an_attempt on assessment.assignment (application, attempt, assessor)
    where ended_at is null;
create index assignments_on_an_application on assessment.assignment (application, attempt, assigned_at);
create index open_assignments on assessment.assignment (assessor)
    where recused_at is null and ended_at is null and handed_in_at is null;

create or replace view assessment.shown_assignment as
select t.*, t.recused_at is null and t.ended_at is null and t.role_held and not t.too_close as stands
from (
    select a.id, a.application, a.attempt, a.assessor, a.assigned_at, a.due_on, a.recused_at, a.handed_in_at,
        a.ended_at, a.ended_how in ('role-gone', 'too-close') as lapsed,
        exists (select from people.shown_role r
            join people.shown_person p on p.id = r.person and p.here
            join application.shown_application o on o.id = a.application
            where r.person = a.assessor and r.kind = 'assessor'
                and r.support_organisation = o.support_organisation) as role_held,
        exists (select from assessment.shown_closeness c
            where c.application = a.application and c.person = a.assessor) as too_close
    from assessment.assignment a
) t;
comment on view assessment.shown_assignment is
    'For other modules: who was asked to assess what. Only one that stands is its assessor''s to read: the role is held and nothing came between since.';

create view assessment.shown_taking_back as
select id as assignment, application, assessor, ended_at as at, ended_because as because
from assessment.assignment where ended_how = 'taken-back';
comment on view assessment.shown_taking_back is 'For other modules: what an officer took back, and why, for its assessor.';
