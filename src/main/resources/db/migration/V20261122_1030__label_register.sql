-- The register is read newest first, whole or by country; a revoked label is not in it.
create index labels_by_day on label.label (awarded_on, application) where revoked_on is null;
create index labels_of_a_country_by_day on label.label (country, awarded_on, application) where revoked_on is null;

-- The page of an application asks for its label.
create index labels_of_an_application on label.label (application);
