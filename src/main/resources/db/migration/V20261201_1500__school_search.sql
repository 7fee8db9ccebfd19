-- A school is found by a text that Java makes of its name and place when they are written. Until the rows that are here
-- had their turn, each is found by the plain letters of its name.
alter table school.school
    add column search_text    text,
    add column search_near    int[],
    add column search_version int,
    add column sort_key       bytea not null default '',
    add constraint a_search_text_is_whole check (
        (search_text is null) = (search_near is null) and (search_text is null) = (search_version is null));
comment on column school.school.search_text is 'Name and city in the letters people type, made by search.SearchText of search_version.';
comment on column school.school.search_near is 'Numbers that a word of the text shares with the same word mistyped.';
comment on column school.school.sort_key is 'Where the name stands in the alphabet of the school''s country.';

drop index school.schools_by_words;
create index schools_by_words on school.school using gin (
    coalesce(search_text, ' ' || lower(regexp_replace(normalize(name || ' ' || city, NFKD), '[\u0300-\u036f]', '', 'g'))) gin_trgm_ops,
    search_near);
create index schools_by_name on school.school (sort_key, id) where merged_into is null;
create index schools_of_a_country_by_name on school.school (country, sort_key, id) where merged_into is null;

create view school.shown_search as
select id, country, merged_into is null as stands, sort_key, search_near,
    coalesce(search_text, ' ' || lower(regexp_replace(normalize(name || ' ' || city, NFKD), '[\u0300-\u036f]', '', 'g'))) as search_text
from school.school;
comment on view school.shown_search is 'For other modules: what a school is found by, and where it stands in a list by name.';
