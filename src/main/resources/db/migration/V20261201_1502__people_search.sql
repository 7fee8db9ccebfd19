-- A person is found by a text that Java makes of the name when it is written; until then by its plain letters.
alter table people.person
    add column search_text    text,
    add column search_near    int[],
    add column search_version int,
    add constraint a_search_text_is_whole check (
        (search_text is null) = (search_near is null) and (search_text is null) = (search_version is null));
comment on column people.person.search_text is 'The name in the letters people type, made by search.SearchText of search_version.';

-- Strangers find a name only where its bearer said yes, so only those names are indexed.
drop index people.public_names;
create index public_names on people.person using gin (
    coalesce(search_text, ' ' || lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'))) gin_trgm_ops,
    search_near)
    where name_public_since is not null and left_at is null;

create view people.shown_search as
select id, name_public_since is not null and left_at is null as public, search_near,
    coalesce(search_text, ' ' || lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'))) as search_text
from people.person;
comment on view people.shown_search is 'For other modules: what a person is found by, and whether strangers may find them.';
