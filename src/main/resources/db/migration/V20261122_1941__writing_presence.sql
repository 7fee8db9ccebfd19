-- Who has the cursor in which box. It is of use for seconds: nothing is lost with it, so it is not logged.
create unlogged table writing.presence (
    form     uuid        not null references writing.form,
    person   uuid        not null,
    question text        not null,
    at       timestamptz not null,
    constraint a_person_writes_in_one_box primary key (form, person)
);
