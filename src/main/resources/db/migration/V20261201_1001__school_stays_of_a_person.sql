-- Also those that ended: who worked somewhere once is asked about too.
create index stays_of_a_person on school.staff (person, school);
create index schools_that_stand_as_one on school.school ((coalesce(merged_into, id)));
