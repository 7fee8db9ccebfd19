-- Words that are looked for together may stand in the project, the school and the public name of the holder, and no index
-- reaches over three tables. So what a label of the register is found by stands in one row, put together by triggers:
-- nobody who writes a name, a file or a version anew can forget it.
create table label.search (
    label       uuid not null references label.label (id) on delete cascade,
    awarded_on  date not null,
    country     text not null,
    school      uuid not null,
    holder      uuid,
    scheme      text not null,
    valid_from  date,
    valid_until date,
    search_text text not null,
    search_near int[] not null,
    constraint what_a_label_is_found_by_has_one_row primary key (label)
);
comment on table label.search is 'What labels are found by that were not revoked; written by triggers alone.';

create view label.search_anew as
select l.id as label, l.awarded_on, l.country, l.school, l.holder, l.scheme, l.valid_from, l.valid_until,
    concat(j.search_text, s.search_text, p.search_text) as search_text,
    coalesce(j.search_near, '{}') || coalesce(s.search_near, '{}') || coalesce(p.search_near, '{}') as search_near
from label.label l
left join school.shown_search s on s.id = l.school
left join project.shown_search j on j.id = l.project
left join people.shown_search p on p.id = l.holder and p.public
where l.revoked_on is null;

-- Day by day, so that the newest stand together.
insert into label.search select * from label.search_anew order by awarded_on, label;
create index labels_by_words on label.search using gin (search_text gin_trgm_ops, search_near);
-- The schools with labels of some years are searched among those of schools alone.
create index labels_of_schools_by_words on label.search using gin (search_text gin_trgm_ops, search_near) where holder is null;
create index found_labels_by_day on label.search (awarded_on, label);
create index found_labels_of_a_country_by_day on label.search (country, awarded_on, label);
create index found_labels_of_a_school on label.search (school, awarded_on, label);
analyze label.search;

create view label.shown_search as
select label as id, awarded_on, country, school, holder, scheme, valid_from, valid_until, search_text, search_near
from label.search;
comment on view label.shown_search is 'For other modules: what a label is found by that was not revoked.';

-- Labels may be written side by side. A new name waits for them and they for it, so that neither misses the other.
create function label.find_new_labels() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('label.search', 0));
    insert into label.search
    select a.* from label.search_anew a join written w on w.id = a.label order by a.awarded_on, a.label;
    return null;
end $$;
create trigger a_new_label_is_found after insert on label.label referencing new table as written
    for each statement execute function label.find_new_labels();

create function label.find_labels_anew() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('label.search', 0));
    delete from label.search where label = new.id;
    insert into label.search select * from label.search_anew where label = new.id;
    return null;
end $$;
create trigger a_changed_label_is_found after update on label.label for each row
    when ((old.awarded_on, old.country, old.school, old.holder, old.project, old.scheme, old.valid_from, old.valid_until,
            old.revoked_on)
        is distinct from (new.awarded_on, new.country, new.school, new.holder, new.project, new.scheme, new.valid_from,
            new.valid_until, new.revoked_on))
    execute function label.find_labels_anew();

create function label.find_labels_by_a_new_name() returns trigger language plpgsql as $$
declare
    labels uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('label.search', 0));
    execute format('select array_agg(id) from label.label where %I = $1', tg_argv[0]) into labels using new.id;
    update label.search s set search_text = a.search_text, search_near = a.search_near
    from label.search_anew a where a.label = s.label and s.label = any(labels);
    return null;
end $$;
create trigger labels_of_a_school_are_found after update on school.school for each row
    when ((old.name, old.city, old.search_text, old.search_near) is distinct from (new.name, new.city, new.search_text, new.search_near))
    execute function label.find_labels_by_a_new_name('school');
create trigger labels_of_a_project_are_found after update on project.project for each row
    when ((old.title, old.search_text, old.search_near) is distinct from (new.title, new.search_text, new.search_near))
    execute function label.find_labels_by_a_new_name('project');
create trigger labels_of_a_holder_are_found after update on people.person for each row
    when ((old.name_public_since is not null and old.left_at is null or new.name_public_since is not null and new.left_at is null)
        and (old.name, old.search_text, old.search_near, old.name_public_since is null, old.left_at is null)
            is distinct from (new.name, new.search_text, new.search_near, new.name_public_since is null, new.left_at is null))
    execute function label.find_labels_by_a_new_name('holder');
