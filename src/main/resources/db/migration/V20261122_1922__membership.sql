create schema if not exists membership;

-- Who is a member is nowhere written down: a school is one while it holds a valid label.
create table membership.mailing (
    id          uuid        not null,
    country     text,
    written_by  uuid        not null,
    written_at  timestamptz not null,
    released_by uuid,
    released_at timestamptz,
    constraint a_mailing_has_one_row primary key (id),
    constraint a_mailing_is_released_by_somebody check ((released_by is null) = (released_at is null))
);
comment on column membership.mailing.country is 'All countries, where it is empty.';

create table membership.wording (
    mailing  uuid not null references membership.mailing,
    language text not null,
    subject  text not null,
    text     text not null,
    constraint a_mailing_is_worded_once_in_a_language primary key (mailing, language)
);

create table membership.letter (
    id      uuid not null,
    mailing uuid not null references membership.mailing,
    person  uuid not null,
    constraint a_letter_has_one_row primary key (id),
    constraint a_teacher_gets_one_letter_of_a_mailing unique (mailing, person)
);
comment on column membership.letter.id is 'The mail in the outbox has the same id, so it is put there once, whatever the address.';

create table membership.reminder (
    label  text        not null,
    person uuid        not null,
    mail   uuid        not null,
    at     timestamptz not null,
    constraint a_teacher_is_reminded_of_an_end_once primary key (label, person)
);
