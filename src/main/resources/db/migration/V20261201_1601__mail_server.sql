-- Known when somebody types an address, not only when a mail goes there.
create table mail.server (
    name     text        not null,
    utf8     boolean     not null,
    asked_at timestamptz not null,
    constraint a_mail_server_has_one_row primary key (name)
);
comment on column mail.server.utf8 is 'It offered SMTPUTF8 when it was last asked.';
