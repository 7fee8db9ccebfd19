create view school.shown_answering as
select s.id as school, lower(s.head_email) as email,
    coalesce((select max(c.settled_at) from school.contact_change c
        where c.school = s.id and c.accepted and lower(c.email) = lower(s.head_email)), '-infinity') as since,
    null::timestamptz as until
from school.school s where s.head_email is not null
union all
select s.id, lower(s.deputy_email),
    coalesce((select max(c.settled_at) from school.contact_change c
        where c.school = s.id and c.accepted and lower(c.email) = lower(s.deputy_email)), '-infinity'),
    null
from school.school s where s.deputy_email is not null
union all
select c.school, lower(c.email), c.settled_at,
    (select min(n.settled_at) from school.contact_change n
        where n.school = c.school and n.part = c.part and n.accepted and n.settled_at > c.settled_at)
from school.contact_change c where c.accepted and c.email is not null;
comment on view school.shown_answering is
    'For other modules: the addresses of who answers or answered for a school, as its support organisation confirmed; since when, as far as it is known.';

create index schools_of_a_head on school.school (lower(head_email));
create index schools_of_a_deputy on school.school (lower(deputy_email));
create index changes_to_an_address on school.contact_change (lower(email)) where accepted;
