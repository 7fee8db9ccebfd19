-- The role opened nothing to its holders.
delete from people.role where kind = 'ambassador';
alter table people.role
    drop constraint a_role_is_known,
    add constraint a_role_is_known check (kind in ('assessor', 'national-officer', 'central-officer', 'administrator'));
