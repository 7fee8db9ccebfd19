create schema if not exists kit;

-- A kit without a row waits for its address; each later step fills the next columns and empties none.
create table kit.kit (
    label        text        not null,
    recipient    text        not null,
    street       text        not null,
    postcode     text        not null,
    city         text        not null,
    confirmed_by uuid        not null,
    confirmed_at timestamptz not null,
    sent_on      date,
    sent_by      uuid,
    received_on  date,
    received_by  uuid,
    constraint a_label_has_one_kit primary key (label),
    constraint a_sent_kit_was_sent_by_somebody check ((sent_on is null) = (sent_by is null)),
    constraint a_received_kit_was_received_by_somebody check ((received_on is null) = (received_by is null)),
    constraint only_a_sent_kit_is_received check (received_on is null or sent_on is not null)
);
comment on column kit.kit.label is 'The code of the label that a school was awarded.';
