alter table preselection.exception add column withdrawn_by uuid, add column withdrawn_because text;
alter table preselection.exception add constraint an_exception_is_taken_back_by_somebody_for_a_reason
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null));
