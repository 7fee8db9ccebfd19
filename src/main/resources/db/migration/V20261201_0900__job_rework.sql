-- How far existing rows have been brought along after a rule for them changed, so that a stop loses no more than a batch.
create table job.rework (
    name        text        not null,
    version     int         not null,
    after       text,
    begun_at    timestamptz not null,
    finished_at timestamptz,
    constraint a_rework_has_one_mark primary key (name)
);
comment on table job.rework is 'One row for each rule: the version of it that rows are brought to, and the last key that was.';

-- What Laurel could not do by itself. A line for each thing, however often it is met.
create table job.trouble (
    kind       text        not null,
    subject    text        not null,
    detail     text        not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    times      int         not null,
    settled_at timestamptz,
    constraint a_trouble_is_listed_once primary key (kind, subject),
    constraint a_trouble_was_met check (times > 0)
);
create index troubles_that_are_open on job.trouble (last_at desc) where settled_at is null;
comment on table job.trouble is 'kind names the words of the page; subject and detail hold ids and codes, never a text somebody wrote.';
