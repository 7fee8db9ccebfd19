create schema if not exists invitation;

create table invitation.release (
    id          uuid        not null,
    round       uuid        not null,
    run         uuid        not null,
    released_by uuid        not null,
    released_at timestamptz not null,
    constraint a_release_has_one_row primary key (id)
);
comment on table invitation.release is 'Each press of the button: a later one reaches who joined since.';

create table invitation.invited (
    round   uuid not null,
    person  uuid not null,
    school  uuid not null,
    release uuid not null references invitation.release,
    constraint a_teacher_is_invited_once_for_a_school primary key (round, person, school)
);
create index invited_by_a_release on invitation.invited (release);
create index invitations_of_a_teacher on invitation.invited (person, round);

create table invitation.letter (
    id      uuid not null,
    round   uuid not null,
    person  uuid not null,
    release uuid not null references invitation.release,
    constraint a_letter_has_one_row primary key (id),
    constraint a_teacher_gets_one_letter_in_a_round unique (round, person)
);
create index letters_of_a_release on invitation.letter (release);
comment on column invitation.letter.id is 'The mail in the outbox has the same id, so it is put there once, whatever the address.';

create view invitation.shown_invited as
select round, person, school from invitation.invited;
comment on view invitation.shown_invited is 'For other modules: who was invited to apply for which school in which round.';
