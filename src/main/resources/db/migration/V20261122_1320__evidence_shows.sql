alter table evidence.item add column shows text not null default '';
comment on column evidence.item.shows is 'The question this is evidence for; empty where it is for the form as a whole.';
