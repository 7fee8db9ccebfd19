-- A day begins and ends somewhere: without its zone a run could not be repeated.
alter table preselection.run add column zone text not null default 'Europe/Brussels';
