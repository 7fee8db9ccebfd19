create schema if not exists project;

create table project.project (
    id              uuid        not null,
    code            text        not null,
    title           text        not null,
    description     text        not null default '',
    created_at      timestamptz not null,
    created_by      uuid,
    founded_at      timestamptz,
    starts_on       date        not null,
    ends_on         date        not null,
    closed_on       date,
    languages       text[]      not null default '{}',
    subjects        text[]      not null default '{}',
    topics          text[]      not null default '{}',
    key_competences text[]      not null default '{}',
    youngest        int,
    oldest          int,
    version         int         not null default 0,
    constraint a_project_has_one_row primary key (id),
    constraint a_project_code_is_unique unique (code),
    constraint a_project_ends_after_it_starts check (ends_on >= starts_on),
    constraint only_a_founded_project_is_closed check (closed_on is null or founded_at is not null)
);
comment on column project.project.founded_at is 'When the second founder accepted; empty while the project waits for that.';
comment on column project.project.ends_on is 'The end its founders declared.';
comment on column project.project.version is 'Rises with each change of the description, so that two who change it at once notice.';

-- The country of a founder is the one at the project's creation; later partners and moves never change it.
create table project.member (
    project     uuid        not null references project.project,
    person      uuid        not null,
    part        text        not null,
    school      uuid,
    country     text        not null,
    accepted_at timestamptz not null,
    left_at     timestamptz,
    constraint a_person_is_in_a_project_once primary key (project, person),
    constraint a_part_in_a_project_is_known check (part in ('founder', 'partner', 'colleague'))
);
create index projects_of_a_person on project.member (person, project desc);

-- Sent to an address, because the inviter must not learn from an invitation who is in Laurel.
create table project.invitation (
    id         uuid        not null,
    project    uuid        not null references project.project,
    part       text        not null,
    email      text        not null,
    invited_by uuid        not null,
    invited_at timestamptz not null,
    ending     text,
    ended_at   timestamptz,
    constraint an_invitation_has_one_row primary key (id),
    constraint an_invited_part_is_known check (part in ('founder', 'partner', 'colleague')),
    constraint an_invitation_ends_in_one_way check (ending in ('accepted', 'declined', 'withdrawn')),
    constraint an_ended_invitation_has_its_time check ((ending is null) = (ended_at is null))
);
create unique index an_address_waits_for_one_answer on project.invitation (project, lower(email)) where ending is null;
create unique index one_second_founder_is_asked_at_a_time on project.invitation (project) where ending is null and part = 'founder';
create index invitations_of_a_project on project.invitation (project, id desc);
create index invitations_of_an_address on project.invitation (lower(email), id desc) where ending is null;
create index invitations_by_a_person on project.invitation (invited_by, invited_at);

create table project.page (
    id       uuid   not null,
    project  uuid   not null references project.project,
    position bigint not null generated always as identity,
    title    text   not null,
    address  text   not null,
    openness text   not null,
    way_in   text   not null default '',
    constraint a_page_has_one_row primary key (id),
    constraint who_can_open_a_page_is_known check (openness in ('everybody', 'members', 'guests'))
);
create index pages_of_a_project on project.page (project, position);
comment on column project.page.way_in is 'How an assessor gets in where not everybody can.';

-- The criteria as a checklist to plan with: one row a ticked or annotated line.
create table project.plan_line (
    project    uuid        not null references project.project,
    scheme     text        not null,
    line       text        not null,
    ticked     boolean     not null,
    note       text        not null default '',
    changed_by uuid        not null,
    changed_at timestamptz not null,
    constraint a_plan_has_a_line_once primary key (project, scheme, line)
);
comment on column project.plan_line.line is 'Criterion and line, with a slash between.';

create view project.shown_project as
select id, code, title, created_at, founded_at, starts_on, ends_on, closed_on from project.project;
comment on view project.shown_project is 'For other modules: a project and its dates; one without founded_at still waits for its second founder.';

create view project.shown_member as
select project, person, part, school, country, accepted_at, left_at from project.member;
comment on view project.shown_member is 'For other modules: who is in a project, and the country founders were in when it was created.';
