-- Attempts are swept before each count: found by their age, not by reading all of them.
create index attempts_by_age on people.attempt (at);
