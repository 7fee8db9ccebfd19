-- Who waits for a link or a code waits for nothing else.
alter table mail.message
    add column at_once           boolean not null default false,
    add column unexplained_since timestamptz,
    add column sent_to_server    text;
comment on column mail.message.at_once is 'A link or a code that somebody waits for: it has a sender of its own.';
comment on column mail.message.unexplained_since is 'Since when the server says no without a reason, each time it was asked.';
comment on column mail.message.sent_to_server is 'The server that took it: a no without a reason is the recipient''s only where others passed there.';
create index links_to_send on mail.message (next_try_at, id) where state = 'waiting' and at_once;
create index mails_sent on mail.message (sent_at) where state = 'sent';
create index mails_stopped on mail.message (state) where state in ('failed', 'unknown');
update mail.message set at_once = true
where state = 'waiting' and (starts_with(key, 'people.link:') or starts_with(key, 'newsletter.confirmation:')
    or key like 'signature:%:%');
