-- The schools of some years are counted by country from the index alone, however many years there are.
drop index label.labels_by_years;
create index labels_by_years on label.label (scheme, valid_from, valid_until, country, school)
    where holder is null and revoked_on is null;
