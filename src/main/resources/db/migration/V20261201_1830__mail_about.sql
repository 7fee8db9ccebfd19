-- Administrators look after the outbox, and may be too close to what a mail is about.
alter table mail.message add column about uuid;
comment on column mail.message.about is
    'The application it tells of: whoever is too close to that is shown neither its subject nor its address.';

update mail.message m set about = known.application
from (
    select id as thing, id as application from application.application
    union all select id, application from assessment.assignment
    union all select id, application from decision.decision
    union all select id, application from signature.request
) known
where m.state <> 'sent' and split_part(m.key, ':', 2) = known.thing::text
    and split_part(m.key, ':', 1) in ('notification.received', 'notification.reopened', 'notification.closing',
        'notification.assigned', 'notification.taken-back', 'notification.late', 'returned', 'decision', 'signature');
