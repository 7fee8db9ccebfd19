create schema if not exists mail;

create table mail.message (
    id          uuid        not null,
    key         text        not null,
    recipient   text        not null,
    language    text        not null,
    subject     text        not null,
    text        text        not null,
    at          timestamptz not null,
    state       text        not null default 'waiting',
    attempts    int         not null default 0,
    next_try_at timestamptz not null,
    sent_at     timestamptz,
    trouble     text,
    constraint a_message_has_one_row primary key (id),
    constraint an_occasion_mails_a_person_once unique (key, recipient),
    constraint a_message_waits_is_sent_or_is_in_trouble
        check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown'))
);
create index messages_to_send on mail.message (next_try_at, id) where state = 'waiting';
comment on column mail.message.state is 'unknown: a crash came while it was being sent; it is not sent again by itself.';
