package org.laurel.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.csv.CopyRows;
import org.laurel.people.PersonId;
import org.laurel.school.SchoolId;
import org.laurel.search.SearchText;
import org.springframework.stereotype.Repository;

/** Projects and their members, by the hundred thousand, where none of them is yet. */
@Repository
public class ProjectsInBulk {

    /** A project whose second founder accepted. */
    public record Founded(
            ProjectId id,
            String code,
            String title,
            Instant createdAt,
            Instant foundedAt,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate closedOn) {}

    /** Somebody in a project, and where they worked when it was created. */
    public record Joined(
            ProjectId project,
            PersonId person,
            Part part,
            SchoolId school,
            CountryCode country,
            Instant acceptedAt) {}

    private final CopyRows rows;

    ProjectsInBulk(CopyRows rows) {
        this.rows = rows;
    }

    public void add(Stream<Founded> projects) {
        rows.copy(
                "copy project.project (id, code, title, created_at, founded_at, starts_on, ends_on, closed_on, search_text, search_near, search_version) from stdin",
                projects.map(ProjectsInBulk::row));
    }

    private static @Nullable Object[] row(Founded it) {
        var text = SearchText.of(it.title());
        return new @Nullable Object[] {
            it.id().value(),
            it.code(),
            it.title(),
            it.createdAt(),
            it.foundedAt(),
            it.startsOn(),
            it.endsOn(),
            it.closedOn(),
            text.words(),
            text.nearAsArray(),
            SearchText.VERSION
        };
    }

    public void addMembers(Stream<Joined> members) {
        rows.copy(
                "copy project.member (project, person, part, school, country, accepted_at) from stdin",
                members.map(
                        it ->
                                new @Nullable Object[] {
                                    it.project().value(),
                                    it.person(),
                                    it.part().key(),
                                    it.school(),
                                    it.country(),
                                    it.acceptedAt()
                                }));
    }
}
