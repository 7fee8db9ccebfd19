-- For whoever is without the phone. Only hashes are kept: the codes are shown once, when they are made.
create table people.recovery_code (
    person  uuid        not null references people.person,
    hash    bytea       not null,
    made_at timestamptz not null,
    used_at timestamptz,
    constraint a_recovery_code_works_once primary key (person, hash)
);
comment on table people.recovery_code is 'Ten for each person with a code app; new ones take the place of all before.';
