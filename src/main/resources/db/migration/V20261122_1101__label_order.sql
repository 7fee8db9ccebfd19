-- Lists go on after a label's id: an imported label has no application to go on after.
drop index label.labels_by_day;
drop index label.labels_of_a_country_by_day;
create index labels_by_day on label.label (awarded_on, id) where revoked_on is null;
create index labels_of_a_country_by_day on label.label (country, awarded_on, id) where revoked_on is null;
