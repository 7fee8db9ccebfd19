create schema if not exists newsletter;

create table newsletter.request (
    id         uuid        not null,
    email      text        not null,
    language   text        not null,
    token_hash bytea       not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    constraint a_request_has_one_row primary key (id),
    constraint a_request_is_confirmed_by_its_own_link unique (token_hash)
);
create index requests_of_an_address on newsletter.request (lower(email));
create index requests_that_expire on newsletter.request (expires_at);
comment on table newsletter.request is 'Somebody typed an address; until its owner confirms it, it is mailed nothing else.';

create table newsletter.subscriber (
    id           uuid        not null,
    email        text        not null,
    language     text        not null,
    confirmed_at timestamptz not null,
    constraint a_subscriber_has_one_row primary key (id)
);
create unique index an_address_subscribes_once on newsletter.subscriber (lower(email));

create table newsletter.link (
    token_hash bytea not null,
    subscriber uuid  not null references newsletter.subscriber on delete cascade,
    constraint a_link_ends_one_subscription primary key (token_hash)
);
create index links_of_a_subscriber on newsletter.link (subscriber);
comment on table newsletter.link is 'The links by which a subscriber unsubscribes, one in each mail; they work as long as the subscription lasts.';

create table newsletter.release (
    id          uuid        not null,
    round       uuid        not null,
    letters     int         not null,
    released_by uuid        not null,
    released_at timestamptz not null,
    constraint a_release_has_one_row primary key (id)
);
create index releases_of_a_round on newsletter.release (round, released_at);

create table newsletter.letter (
    id         uuid not null,
    round      uuid not null,
    subscriber uuid not null references newsletter.subscriber on delete cascade,
    release    uuid not null references newsletter.release,
    constraint a_letter_has_one_row primary key (id),
    constraint a_subscriber_gets_one_letter_in_a_round unique (round, subscriber)
);
create index letters_of_a_subscriber on newsletter.letter (subscriber);
create index letters_of_a_release on newsletter.letter (release);
comment on column newsletter.letter.id is 'The mail in the outbox has the same id, so it is put there once.';

create view newsletter.shown_release as
select round, letters, released_at from newsletter.release;
comment on view newsletter.shown_release is 'For other modules: which rounds were announced to subscribers.';
