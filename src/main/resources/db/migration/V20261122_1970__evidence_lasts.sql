alter table evidence.item
    add column pupils        text    not null default 'not-said',
    add column remains       text    not null default 'nothing',
    add column remains_known boolean not null default false,
    add constraint pupils_are_answered_in_one_of_five_ways check (
        pupils in ('not-said', 'not-recognisable', 'consent-not-said', 'consent-held', 'consent-lacking'));
comment on column evidence.item.pupils is 'Whether pupils can be recognised and consent is held, as the giver said; links are not asked.';
comment on column evidence.item.remains is 'What the file may still say of people and places, that could not be taken out.';
comment on column evidence.item.remains_known is 'The giver was told what remains, and keeps the file all the same.';

-- A file on its way in, in pieces; what has arrived lies in the data folder under this id.
create table evidence.upload (
    id       uuid        not null,
    form     uuid        not null,
    begun_by uuid        not null,
    begun_at timestamptz not null,
    size     bigint      not null,
    constraint an_upload_is_known_once primary key (id),
    constraint an_upload_has_a_size check (size >= 0)
);
create index uploads_of_a_person on evidence.upload (begun_by, begun_at);
