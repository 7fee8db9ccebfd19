package org.laurel.school;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.csv.CopyRows;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Repository;

/** Schools and who works there, by the hundred thousand, where none of them is yet. */
@Repository
public class SchoolsInBulk {

    /** Somebody's time at a school, confirmed when it began. */
    public record Time(
            UUID id, SchoolId school, PersonId person, Instant from, @Nullable Instant until) {}

    private final CopyRows rows;

    SchoolsInBulk(CopyRows rows) {
        this.rows = rows;
    }

    public void add(Stream<School> schools) {
        rows.copy(
                "copy school.school (id, code, name, city, country, support_organisation, registered_on) from stdin",
                schools.map(
                        it ->
                                new @Nullable Object[] {
                                    it.id(),
                                    it.code(),
                                    it.name(),
                                    it.city(),
                                    it.country(),
                                    it.supportOrganisation(),
                                    it.registeredOn()
                                }));
    }

    public void addStaff(Stream<Time> times) {
        rows.copy(
                "copy school.staff (id, school, person, joined_at, validated_at, left_at) from stdin",
                times.map(
                        it ->
                                new @Nullable Object[] {
                                    it.id(),
                                    it.school(),
                                    it.person(),
                                    it.from(),
                                    it.from(),
                                    it.until()
                                }));
    }
}
