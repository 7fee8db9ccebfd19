create view assessment.shown_agreement as
select application, attempt, at from assessment.agreement;
comment on view assessment.shown_agreement is 'For other modules: when assessors agreed; a decision from before that is out of date.';
