-- Nothing of Laurel uses it. Where an operator built something of their own on it, it stays.
do $$
begin
    drop extension if exists unaccent;
exception when dependent_objects_still_exist then
    raise notice 'unaccent stays: something of yours uses it';
end $$;
