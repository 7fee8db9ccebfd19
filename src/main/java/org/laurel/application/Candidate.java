package org.laurel.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.country.CountryCode;
import org.laurel.eligibility.Candidacy;
import org.laurel.eligibility.CheckEligibility;
import org.laurel.people.PersonId;
import org.laurel.project.ProjectId;
import org.laurel.rules.Cure;
import org.laurel.rules.Facts;
import org.laurel.rules.Finding;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a teacher and a project before an application is begun. */
@Service
public class Candidate {

    /** What was found; readiness questions are left out, for nobody has asked them yet. */
    public record Look(
            Edition edition,
            CountryCode country,
            String projectTitle,
            List<Finding> findings,
            @Nullable ApplicationId existing) {

        /** Whether an application may be begun at all. */
        public boolean possible() {
            return findings.stream()
                    .noneMatch(
                            it ->
                                    it instanceof Finding.Unmet unmet
                                            && unmet.requirement().cure() == Cure.NEVER);
        }
    }

    private final Applications applications;
    private final Surroundings surroundings;
    private final EditionFor editionFor;
    private final CheckEligibility checkEligibility;

    Candidate(
            Applications applications,
            Surroundings surroundings,
            EditionFor editionFor,
            CheckEligibility checkEligibility) {
        this.applications = applications;
        this.surroundings = surroundings;
        this.editionFor = editionFor;
        this.checkEligibility = checkEligibility;
    }

    /** Nothing where the person is not in the project, or the label is not one for projects. */
    @Transactional
    public Optional<Look> look(String scheme, ProjectId project, PersonId person) {
        return surroundings
                .place(person, project)
                .flatMap(
                        place ->
                                editionFor
                                        .forProjects(scheme, place.country())
                                        .map(it -> look(it, place, project, person)));
    }

    private Look look(
            Edition edition, Surroundings.Place place, ProjectId project, PersonId person) {
        var scheme = edition.id().scheme();
        var live = applications.live(person, project, scheme).map(Application::id).orElse(null);
        var candidacy =
                new Candidacy(
                        scheme,
                        person,
                        project,
                        place.school(),
                        live == null ? null : live.value());
        var findings =
                checkEligibility.check(edition, candidacy, new Facts(Map.of())).stream()
                        .filter(it -> !asked(edition, it))
                        .toList();
        return new Look(edition, place.country(), surroundings.title(project), findings, live);
    }

    /** A readiness question that nothing but the teacher's answer can settle. */
    private static boolean asked(Edition edition, Finding finding) {
        var key = finding.requirement().key();
        return finding instanceof Finding.Undecided undecided
                && undecided.missing().equals(java.util.Set.of(key))
                && edition.form().questions().stream()
                        .anyMatch(
                                it ->
                                        it instanceof Question.YesNo(var question)
                                                && question.equals(key));
    }
}
