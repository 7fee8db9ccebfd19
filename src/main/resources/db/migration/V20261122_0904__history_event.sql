create schema if not exists history;

create table history.event (
    id      uuid        not null,
    subject text        not null,
    what    text        not null,
    by      uuid,
    at      timestamptz not null,
    details jsonb       not null,
    number  bigint      generated always as identity,
    constraint an_event_has_one_row primary key (id)
);
create index events_of_a_subject on history.event (subject, at, number);
comment on table history.event is 'Who did what when. Rows are added, never changed; people are opaque ids.';
comment on column history.event.number is 'Keeps events of one moment in the order they happened.';
