-- An application that was returned before the deadline, with what should be improved.
create table decision.returned (
    application uuid        not null,
    attempt     int         not null,
    overall     text        not null,
    by          uuid        not null,
    at          timestamptz not null,
    constraint an_attempt_is_returned_once primary key (application, attempt)
);

create table decision.returned_statement (
    application   uuid not null,
    attempt       int  not null,
    sub_criterion text not null,
    feedback      text not null,
    constraint a_statement_gets_one_feedback primary key (application, attempt, sub_criterion),
    constraint feedback_belongs_to_a_return foreign key (application, attempt) references decision.returned
);
