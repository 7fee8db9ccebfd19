-- Only labels were searched by it, and these have a text of their own now.
drop index project.projects_by_title;
