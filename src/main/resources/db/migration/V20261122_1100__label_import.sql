-- Labels from before Laurel have no application and no decision here; every other label must have both.
alter table label.label
    alter column decision drop not null,
    alter column application drop not null,
    add column origin text not null default 'decision',
    add constraint a_label_was_decided_here_or_imported check (
        case origin
            when 'decision' then decision is not null and application is not null
            when 'import' then decision is null and application is null
            else false
        end),
    add column id uuid not null default uuidv7(),
    add constraint a_label_has_one_row unique (id);
comment on column label.label.origin is 'Where the label comes from: decision or import.';
comment on column label.label.id is 'For lists: an imported label has no application, and the code is not for everybody.';

-- A file may leave the codes to us: whoever holds a label for a project holds it once.
create unique index an_imported_label_is_held_once on label.label (scheme, holder, project) where origin = 'import';

create or replace view label.shown_label as
select code, application, scheme, edition, holder, project, school, country, support_organisation, awarded_on, revoked_on,
    id, origin
from label.label;
