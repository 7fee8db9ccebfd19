create schema if not exists round;

create table round.round (
    id                   uuid        primary key,
    scheme               text        not null,
    support_organisation text        not null,
    name                 text,
    opens_at             timestamptz not null,
    too_late_at          timestamptz,
    zone                 text        not null,
    late                 text        not null,
    european_label_by    timestamptz,
    opened_by            uuid        not null,
    written_at           timestamptz not null,
    closed_at            timestamptz,
    closed_by            uuid,
    constraint round_deadline_follows_its_opening check (too_late_at > opens_at),
    constraint round_late_applications_are_refused_or_wait check (late in ('refused', 'next-round')),
    constraint round_closed_by_somebody_at_some_time check ((closed_at is null) = (closed_by is null)),
    -- A round that is closed before it opens spans nothing, and so is in nobody's way.
    constraint rounds_of_one_organisation_and_scheme_do_not_overlap exclude using gist (
        scheme with =,
        support_organisation with =,
        tstzrange(
            opens_at,
            greatest(opens_at, least(coalesce(too_late_at, 'infinity'), coalesce(closed_at, 'infinity')))
        ) with &&
    )
);

comment on column round.round.too_late_at is 'The first instant too late; 23:59 is kept as the midnight after it. Null: all year.';
comment on column round.round.european_label_by is 'The first instant too late for the European label of that year.';
comment on column round.round.name is 'As an officer called it. Null: taken over from the edition, called by its dates.';

create view round.shown_round as
select id, scheme, support_organisation, name, opens_at, too_late_at, zone, late, european_label_by, closed_at
from round.round;

comment on view round.shown_round is
    'Rounds that were opened or changed here; where an organisation has none, its edition says when it takes applications.';
