create view project.shown_invitation as
select i.project, p.id as person, i.invited_at
from project.invitation i join people.shown_person p on lower(p.email) = lower(i.email)
where i.ending is distinct from 'accepted';
comment on view project.shown_invitation is
    'For other modules: who was asked into a project and never accepted. It says what others wanted, not what that person did.';
