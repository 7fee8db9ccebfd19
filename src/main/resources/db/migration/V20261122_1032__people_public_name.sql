-- Strangers find a name only where its bearer said yes, so only those names are indexed.
create index public_names on people.person using gin (name gin_trgm_ops)
    where name_public_since is not null and left_at is null;
