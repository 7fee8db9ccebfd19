package org.laurel.label;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.csv.CopyRows;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectId;
import org.laurel.scheme.EditionId;
import org.laurel.school.School;
import org.springframework.stereotype.Repository;

/** Labels from before Laurel, by the thousand, where none of them is yet. */
@Repository
public class LabelsInBulk {

    /** A teacher's label for a project; {@code school} is where it was earned. */
    public record OfTeacher(
            EditionId edition,
            PersonId holder,
            ProjectId project,
            School school,
            LocalDate awardedOn) {}

    /** A school's label, valid from its first day until its last. */
    public record OfSchool(
            EditionId edition,
            School school,
            LocalDate awardedOn,
            LocalDate validFrom,
            LocalDate validUntil) {}

    private final CopyRows rows;

    LabelsInBulk(CopyRows rows) {
        this.rows = rows;
    }

    /** The same seed gives the same codes. */
    public void addTeachers(Stream<OfTeacher> labels, long seed) {
        var random = new SplittableRandom(seed);
        rows.copy(
                "copy label.label (code, origin, scheme, edition, holder, project, school, country, support_organisation, awarded_on) from stdin",
                labels.map(
                        it ->
                                new @Nullable Object[] {
                                    LabelCode.drawn(random),
                                    "import",
                                    it.edition().scheme(),
                                    it.edition().inForceFrom(),
                                    it.holder(),
                                    it.project().value(),
                                    it.school().id(),
                                    it.school().country(),
                                    it.school().supportOrganisation(),
                                    it.awardedOn()
                                }));
    }

    /** The same seed gives the same codes. */
    public void addSchools(Stream<OfSchool> labels, long seed) {
        var random = new SplittableRandom(seed);
        rows.copy(
                "copy label.label (code, origin, scheme, edition, school, country, support_organisation, awarded_on, valid_from, valid_until) from stdin",
                labels.map(
                        it ->
                                new @Nullable Object[] {
                                    LabelCode.drawn(random),
                                    "import",
                                    it.edition().scheme(),
                                    it.edition().inForceFrom(),
                                    it.school().id(),
                                    it.school().country(),
                                    it.school().supportOrganisation(),
                                    it.awardedOn(),
                                    it.validFrom(),
                                    it.validUntil()
                                }));
    }
}
