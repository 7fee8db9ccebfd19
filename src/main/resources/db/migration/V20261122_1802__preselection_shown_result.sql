create view preselection.shown_result as
select run, school, eligible from preselection.result;
comment on view preselection.shown_result is 'For other modules: which schools may apply, as a run found.';
