-- A round of all countries together. Its days are inclusive; a field that no source gives is in assumed.
create table round.european_round (
    id                  uuid        not null,
    scheme              text        not null,
    edition             date        not null,
    key                 text        not null,
    announced_at        timestamptz not null,
    opens_at            timestamptz not null,
    too_late_at         timestamptz not null,
    zone                text        not null,
    second_screening_on date        not null,
    published_on        date        not null,
    registered_by       date        not null,
    active_since        date        not null,
    active_until        date        not null,
    label_from          date        not null,
    label_to            date        not null,
    valid_from          date        not null,
    valid_until         date        not null,
    assumed             text[]      not null default '{}',
    opened_by           uuid        not null,
    written_at          timestamptz not null,
    constraint a_european_round_has_one_row primary key (id),
    constraint a_european_round_is_named_once unique (scheme, key),
    constraint it_is_announced_opened_and_over_in_this_order check (announced_at <= opens_at and opens_at < too_late_at),
    constraint its_periods_end_after_they_begin
        check (active_since <= active_until and label_from <= label_to and valid_from <= valid_until),
    constraint european_rounds_of_one_edition_do_not_overlap exclude using gist (
        scheme with =, edition with =, tstzrange(opens_at, too_late_at) with &&)
);
comment on column round.european_round.key is 'As its labels are called: 2025-2026.';

create table round.earlier_deadline (
    round       uuid        not null references round.european_round,
    country     text        not null,
    too_late_at timestamptz not null,
    set_by      uuid        not null,
    set_at      timestamptz not null,
    constraint a_country_has_one_deadline_in_a_round primary key (round, country)
);
comment on table round.earlier_deadline is 'A country may end earlier, never later.';

create view round.shown_european_round as
select id, scheme, edition, key, announced_at, opens_at, too_late_at, zone, second_screening_on, published_on,
    registered_by, active_since, active_until, label_from, label_to, valid_from, valid_until
from round.european_round;
comment on view round.shown_european_round is 'For other modules: the rounds of all countries together.';
