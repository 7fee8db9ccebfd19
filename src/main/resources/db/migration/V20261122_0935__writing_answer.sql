create schema if not exists writing;

-- A form is whatever is written together under one address: an application's form, an assessor's sheet.
create table writing.form (
    id        uuid not null,
    closed_at timestamptz,
    constraint a_form_has_one_row primary key (id)
);

create table writing.answer (
    form     uuid not null references writing.form,
    question text not null,
    version  int  not null default 0,
    text     text not null default '',
    constraint a_question_has_one_answer primary key (form, question)
) with (fillfactor = 80);

-- Everything that was ever typed, as it was typed. Rows are added, never changed.
create table writing.revision (
    id       uuid        not null,
    form     uuid        not null,
    question text        not null,
    change   uuid        not null,
    base     int,
    kind     text        not null,
    outcome  text        not null,
    version  int         not null,
    text     text        not null,
    reply    jsonb,
    by       uuid        not null,
    at       timestamptz not null,
    constraint a_revision_has_one_row primary key (id),
    constraint a_change_is_kept_once unique (form, change),
    constraint a_revision_belongs_to_an_answer foreign key (form, question) references writing.answer,
    constraint a_kind_of_revision_is_known check (kind in ('typed', 'merged', 'restored', 'word', 'late'))
);
create index revisions_of_an_answer on writing.revision (form, question, version);
comment on column writing.revision.reply is 'What its writer was answered, where the other columns do not tell.';
comment on column writing.revision.version is 'The version of the answer after this change; unchanged where it became a side of a conflict or came late.';

create table writing.conflict (
    id                  uuid not null,
    form                uuid not null,
    question            text not null,
    base                int  not null,
    other               uuid not null references writing.revision,
    opened_at_version   int  not null,
    resolved_by_version int,
    constraint a_conflict_has_one_row primary key (id),
    constraint a_conflict_belongs_to_an_answer foreign key (form, question) references writing.answer
);
create index open_conflicts on writing.conflict (form, question) where resolved_by_version is null;
