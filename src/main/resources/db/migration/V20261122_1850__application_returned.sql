-- In a round of all countries an application may be returned before the deadline, to be improved and sent again.
alter table application.step drop constraint a_step_is_known;
alter table application.step add constraint a_step_is_known check (
    what in ('taken-back', 'withdrawn', 'reopened', 'returned', 'resumed', 'taken-up', 'awarded', 'refused'));
comment on column application.step.what is 'resumed: returned, not sent again in time, so what was sent last is decided.';

-- Rounds are published, and returned drafts taken up again, by the round.
create index applications_of_a_european_round on application.application (european_round, id) where european_round is not null;
