create view project.shown_page as
select project, position, title, address, openness, way_in from project.page;
comment on view project.shown_page is 'For other modules: where the work of a project can be seen.';
