-- A school renews by a new application. No code path may make a label it has valid for longer.
create function label.refuse_a_longer_label() returns trigger language plpgsql as $$
begin
    raise exception 'a label is never made longer: % until % instead of %', old.code, new.valid_until, old.valid_until
        using errcode = 'check_violation', constraint = 'a_label_is_never_made_longer';
end $$;
create trigger a_label_is_never_made_longer before update on label.label for each row
    when (new.valid_until > old.valid_until) execute function label.refuse_a_longer_label();
