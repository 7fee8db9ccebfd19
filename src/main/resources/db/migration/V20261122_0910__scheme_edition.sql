-- An edition is in force from its day until the next one begins. There is no end column, so two
-- editions never overlap and no day between them is left out.
create schema if not exists scheme;

create table scheme.edition (
    scheme        text        not null,
    in_force_from date        not null,
    files         jsonb       not null,
    published_at  timestamptz not null,
    digest        text        generated always as (md5(files::text)) stored,
    constraint a_scheme_has_one_edition_from_a_day primary key (scheme, in_force_from),
    constraint an_edition_is_written_in_files check (jsonb_typeof(files) = 'object')
);
comment on table scheme.edition is 'Each edition as it was first published, its files letter by letter; rows are added, never changed.';

-- Applications rest on the rules of an edition, so only its words can be put right afterwards.
create table scheme.correction (
    scheme        text        not null,
    in_force_from date        not null,
    number        int         not null,
    files         jsonb       not null,
    corrected_at  timestamptz not null,
    digest        text        generated always as (md5(files::text)) stored,
    constraint corrections_of_an_edition_are_numbered primary key (scheme, in_force_from, number),
    constraint a_correction_concerns_a_published_edition
        foreign key (scheme, in_force_from) references scheme.edition,
    constraint a_correction_is_written_in_files check (jsonb_typeof(files) = 'object')
);
comment on table scheme.correction is 'The text files that a correction put in place of earlier ones, in the order of their numbers.';
