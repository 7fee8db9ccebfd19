-- Who was at a school on a day, those who left included.
create index stays_at_a_school on school.staff (school, person);
