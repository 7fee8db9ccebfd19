package org.laurel.demo.europe;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laurel.demo.europe.Collaboration.Project;
import org.laurel.demo.europe.Figures.Cohort;
import org.laurel.label.LabelsInBulk.OfSchool;
import org.laurel.label.LabelsInBulk.OfTeacher;
import org.laurel.scheme.EditionId;

/** Labels of teachers by year and of schools by cohort, by the editions in force on their days. */
record Recognition(
        Population population,
        Collaboration collaboration,
        NavigableSet<LocalDate> teacherEditions,
        NavigableSet<LocalDate> schoolEditions) {

    static final int YEARS_VALID = 2;

    /** Of each school whose turn it is, one in two applies and gets a label. */
    private static final double AWARDED = 0.5;

    Stream<OfTeacher> teachers() {
        var members =
                collaboration
                        .projects()
                        .filter(Project::european)
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.labelled().getYear(),
                                        Collectors.summingInt(it -> it.members().size())));
        return collaboration
                .projects()
                .filter(Project::european)
                .filter(it -> !it.labelled().isAfter(population.figures().until()))
                .flatMap(it -> labels(it, members));
    }

    private Stream<OfTeacher> labels(Project it, Map<Integer, Integer> members) {
        var figures = population.figures();
        var year = it.labelled().getYear();
        double awarded = figures.teacherLabels().getOrDefault(year, 0);
        var share = awarded / members.getOrDefault(year, 1);
        var random = Numbered.PROJECT.chance(-1L - it.number());
        return it.members().stream()
                .filter(_ -> random.nextDouble() < share)
                .map(
                        member ->
                                new OfTeacher(
                                        edition(
                                                figures.teachersScheme(),
                                                teacherEditions,
                                                it.labelled()),
                                        Population.id(member),
                                        it.id(),
                                        population.school(member.schoolOn(it.labelled())),
                                        it.labelled()));
    }

    /** A school whose label still holds waits until it ended. */
    Stream<OfSchool> schools() {
        var held = new HashMap<Integer, LocalDate>();
        return population.figures().cohorts().stream().flatMap(it -> schools(it, held));
    }

    private Stream<OfSchool> schools(Cohort cohort, Map<Integer, LocalDate> held) {
        var lands = population.figures().lands();
        var rest = cohort.all() - cohort.known().values().stream().mapToInt(it -> it).sum();
        var shares =
                lands.stream().filter(it -> !known(cohort, it)).mapToDouble(Land::projects).sum();
        var labels = Stream.<OfSchool>builder();
        var given = 0.0;
        for (var land : lands) {
            var before = Math.round(given);
            given += known(cohort, land) ? 0 : rest * land.projects() / shares;
            var many =
                    known(cohort, land)
                            ? Objects.requireNonNull(
                                    cohort.known().get(land.country().code().value()))
                            : (int) (Math.round(given) - before);
            chosen(cohort, land, many, held).forEach(it -> labels.add(label(cohort, it)));
        }
        return labels.build();
    }

    /** The schools that stand first have their turn first. */
    private Stream<Integer> chosen(
            Cohort cohort, Land land, int many, Map<Integer, LocalDate> held) {
        var random = Numbered.COHORT.chance(cohort.from().getYear() * 1000L + land.firstSchool());
        return IntStream.range(land.firstSchool(), land.firstSchool() + land.schools())
                .filter(it -> held.getOrDefault(it, LocalDate.MIN).isBefore(cohort.from()))
                .filter(_ -> random.nextDouble() < AWARDED)
                .limit(many)
                .peek(it -> held.put(it, until(cohort)))
                .boxed();
    }

    private OfSchool label(Cohort cohort, int school) {
        return new OfSchool(
                edition(population.figures().schoolsScheme(), schoolEditions, cohort.awarded()),
                population.school(school),
                cohort.awarded(),
                cohort.from(),
                until(cohort));
    }

    private static LocalDate until(Cohort cohort) {
        return cohort.from().plusYears(YEARS_VALID).minusDays(1);
    }

    private static boolean known(Cohort cohort, Land land) {
        return cohort.known().containsKey(land.country().code().value());
    }

    private static EditionId edition(
            String scheme, NavigableSet<LocalDate> editions, LocalDate day) {
        return new EditionId(scheme, Objects.requireNonNull(editions.floor(day), scheme));
    }

    static NavigableSet<LocalDate> days(Stream<EditionId> editions) {
        return editions.map(EditionId::inForceFrom).collect(Collectors.toCollection(TreeSet::new));
    }
}
