-- Overlapping words only are in conflict; what both writers changed elsewhere is merged.
alter table writing.revision
    add column continues uuid,
    add column number bigint generated always as identity;
comment on column writing.revision.continues is 'The change of the same writer it was merged from; where there is none, it was merged from version base.';
comment on column writing.revision.number is 'Revisions of one answer in the order they were taken in.';

alter table writing.conflict
    add column here  text,
    add column there text,
    add column text  text;
update writing.conflict c set there = r.text, text = r.text, here = coalesce(
    (select coalesce(s.reply->>'text', s.text) from writing.revision s
     where s.form = c.form and s.question = c.question and s.version = c.opened_at_version limit 1), '')
from writing.revision r where r.id = c.other;
alter table writing.conflict
    alter column here set not null,
    alter column there set not null,
    alter column text set not null;
comment on column writing.conflict.text is 'The text of version opened_at_version with the words of the other writer in their place.';
