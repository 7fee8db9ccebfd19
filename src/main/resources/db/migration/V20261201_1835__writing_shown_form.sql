create view writing.shown_form as select id, closed_at from writing.form;
comment on view writing.shown_form is 'For other modules: since when nobody may write in a form.';
