-- A code is unique within its register, not in Europe: short numbers are used by several countries. Belgium has a register
-- for each of its three organisations, every other country one.
alter table school.school add column register text;
update school.school set register = case country when 'BE' then support_organisation else country end;
alter table school.school
    alter column register set not null,
    drop constraint a_school_code_is_unique,
    add constraint a_school_code_is_unique_in_its_register unique (code, register);
comment on column school.school.register is 'The register its code is from: the country, or the support organisation where a country has several.';
comment on column school.school.code is 'The code it is imported by; the same code in the same register is the same school.';

create or replace view school.shown_school as
select id, code, name, city, country, support_organisation, registered_on, head_name, head_email, deputy_name, deputy_email,
    merged_into, register
from school.school;
