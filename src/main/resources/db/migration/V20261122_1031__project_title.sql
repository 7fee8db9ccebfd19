-- Strangers search the register by any part of a project's title.
create index projects_by_title on project.project using gin (title gin_trgm_ops);
