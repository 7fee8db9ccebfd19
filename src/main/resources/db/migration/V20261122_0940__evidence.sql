create schema if not exists evidence;

-- What was uploaded, once however many people uploaded it; the bytes lie beside the database under this name.
create table evidence.content (
    sha256          bytea       not null,
    size            bigint      not null,
    media_type      text        not null,
    first_stored_at timestamptz not null,
    constraint a_content_is_known_once primary key (sha256),
    constraint a_content_is_named_by_a_sha256 check (length(sha256) = 32)
);

-- What a person gave with a form: a link or a file.
create table evidence.item (
    id         uuid        not null,
    form       uuid        not null,
    kind       text        not null,
    title      text        not null,
    address    text,
    content    bytea       references evidence.content,
    size       bigint,
    media_type text,
    file_name  text,
    given_by   uuid        not null,
    given_at   timestamptz not null,
    removed_at timestamptz,
    frozen     boolean     not null default false,
    constraint an_item_has_one_row primary key (id),
    constraint a_link_has_an_address_and_a_file_a_content check (
        case kind
            when 'link' then address is not null and content is null and size is null and media_type is null and file_name is null
            when 'file' then address is null and content is not null and size is not null and media_type is not null and file_name is not null
            else false
        end)
);
create index items_of_a_form on evidence.item (form, given_at);
create index files_of_a_person on evidence.item (given_by) where kind = 'file';
create index uses_of_a_content on evidence.item (content) where content is not null;
comment on column evidence.item.media_type is 'What this file was found to be when it was given.';
comment on column evidence.item.removed_at is 'Removing marks; the bytes go 30 days later.';
comment on column evidence.item.frozen is 'Part of a snapshot: its bytes are kept for good, whoever removes it later.';
