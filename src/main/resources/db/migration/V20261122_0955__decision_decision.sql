create schema if not exists decision;

create table decision.decision (
    id             uuid        not null,
    application    uuid        not null,
    attempt        int         not null,
    category       text        not null,
    wording        text        not null,
    recommended    text        not null,
    because        text        not null,
    feedback       text        not null,
    total          numeric     not null,
    maximum        int         not null,
    edition        date        not null,
    letter_subject text        not null,
    letter         text        not null,
    decided_by     uuid        not null,
    decided_at     timestamptz not null,
    released_by    uuid,
    released_at    timestamptz,
    constraint a_decision_has_one_row primary key (id),
    constraint an_attempt_is_decided_once unique (application, attempt),
    constraint a_decision_awards_or_refuses check (category in ('award', 'refuse')),
    constraint differing_from_the_recommendation_has_a_reason check (category = recommended or because <> '')
);
comment on column decision.decision.total is 'The sum of unrounded means, kept to twelve decimals; the European Quality Label will need it.';

create view decision.shown_decision as
select id, application, attempt, category, total, maximum, edition, decided_at, released_at from decision.decision;
