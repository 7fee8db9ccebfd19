-- What was begun before a change of trust must not outlive it: not a link that lies in a mailbox, and not a session whose
-- row is written a moment after the old ones were ended.
alter table people.person add column trust int not null default 0;
comment on column people.person.trust is 'Goes up when all that a person has open ends: another password, signing out everywhere, a reset second factor. Sessions and links count only under the number they began with.';
alter table people.one_time_link add column trust int not null default 0;
