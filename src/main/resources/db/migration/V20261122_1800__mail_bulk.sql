-- Forty thousand invitations must not keep one sign-in link waiting, nor flood the mail server.
alter table mail.message add column bulk boolean not null default false;
comment on column mail.message.bulk is 'One of very many: goes at the set rate, and every other mail passes it.';
drop index mail.messages_to_send;
create index messages_to_send on mail.message (bulk, next_try_at, id) where state = 'waiting';
create index bulk_mails_taken on mail.message (taken_at) where bulk;

create view mail.shown_message as
select id, state, recipient, trouble from mail.message;
comment on view mail.shown_message is 'For other modules: what became of a mail they put in the outbox, without its text.';
