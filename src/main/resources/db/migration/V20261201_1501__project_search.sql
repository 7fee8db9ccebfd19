-- A project is found by a text that Java makes of its title when it is written; until then by its plain letters.
alter table project.project
    add column search_text    text,
    add column search_near    int[],
    add column search_version int,
    add constraint a_search_text_is_whole check (
        (search_text is null) = (search_near is null) and (search_text is null) = (search_version is null));
comment on column project.project.search_text is 'The title in the letters people type, made by search.SearchText of search_version.';

drop index project.projects_by_title;
create index projects_by_title on project.project using gin (
    coalesce(search_text, ' ' || lower(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]', '', 'g'))) gin_trgm_ops,
    search_near);

create view project.shown_search as
select id, search_near,
    coalesce(search_text, ' ' || lower(regexp_replace(normalize(title, NFKD), '[\u0300-\u036f]', '', 'g'))) as search_text
from project.project;
comment on view project.shown_search is 'For other modules: what a project is found by.';
