package org.laurel.demo.europe;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laurel.project.Part;
import org.laurel.project.ProjectId;
import org.laurel.project.ProjectsInBulk.Founded;
import org.laurel.project.ProjectsInBulk.Joined;
import org.laurel.school.SchoolId;

/** Projects and who takes part in them, each found by number without making the others. */
record Collaboration(Population population) {

    private static final double FOUNDER_SKEW = 2.2;
    private static final double NATIONAL = 0.12;
    private static final double ANOTHER_PARTNER = 0.75;
    private static final int MOST_PARTNERS = 14;

    /** Who had joined by then is found soon; after so many tries the project begins later. */
    private static final int TRIES = 12;

    /** A project with its members, the two founders first. */
    record Project(
            int number,
            String title,
            LocalDate created,
            LocalDate starts,
            LocalDate ends,
            boolean closed,
            List<Teacher> members,
            boolean european,
            LocalDate labelled) {

        ProjectId id() {
            return new ProjectId(Numbered.PROJECT.id(number));
        }
    }

    Stream<Project> projects() {
        return IntStream.range(0, population.figures().manyProjects()).mapToObj(this::project);
    }

    Project project(int number) {
        var figures = population.figures();
        var random = Numbered.PROJECT.chance(number);
        var wished = figures.projects().day((number + 0.5) / figures.manyProjects());
        var first = teacher(land(random), wished, random);
        var home = random.nextDouble() < NATIONAL;
        var second = first;
        while (second.number() == first.number()) {
            var land = home && first.land().teachers() > 1 ? first.land() : land(random);
            second = teacher(land, wished, random);
        }
        var created = latest(wished, first.joined(), second.joined());
        var members = new ArrayList<>(List.of(first, second));
        var numbers = new HashSet<>(List.of(first.number(), second.number()));
        while (members.size() < MOST_PARTNERS && random.nextDouble() < ANOTHER_PARTNER) {
            var partner = teacher(land(random), created, random);
            if (!partner.joined().isAfter(created) && numbers.add(partner.number())) {
                members.add(partner);
            }
        }
        var starts = created.plusDays(5 + random.nextInt(30));
        var ends = starts.plusDays(90 + random.nextInt(210));
        return new Project(
                number,
                Land.one(figures.titleThings(), random)
                        + " "
                        + Land.one(figures.titlePlaces(), random),
                created,
                starts,
                ends,
                random.nextInt(10) < 7,
                members,
                !first.land().equals(second.land()),
                ends.plusDays(20 + random.nextInt(160)));
    }

    Founded founded(Project it) {
        var closed = it.closed() && it.ends().isBefore(population.figures().until());
        return new Founded(
                it.id(),
                "EU-%06d".formatted(it.number() + 1),
                it.title(),
                it.created().atTime(9, 0).toInstant(ZoneOffset.UTC),
                it.created().plusDays(2).atTime(9, 0).toInstant(ZoneOffset.UTC),
                it.starts(),
                it.ends(),
                closed ? it.ends() : null);
    }

    Stream<Joined> members(Project it) {
        return IntStream.range(0, it.members().size())
                .mapToObj(
                        i -> {
                            var member = it.members().get(i);
                            return new Joined(
                                    it.id(),
                                    Population.id(member),
                                    i < 2 ? Part.FOUNDER : Part.PARTNER,
                                    new SchoolId(Numbered.SCHOOL.id(member.schoolOn(it.created()))),
                                    member.land().country().code(),
                                    it.created()
                                            .plusDays(i * 2L)
                                            .atTime(9, 0)
                                            .toInstant(ZoneOffset.UTC));
                        });
    }

    private Land land(SplittableRandom random) {
        var lands = population.figures().lands();
        var left = random.nextDouble() * lands.stream().mapToDouble(Land::projects).sum();
        for (var land : lands) {
            left -= land.projects();
            if (left < 0) {
                return land;
            }
        }
        return lands.getLast();
    }

    private Teacher teacher(Land land, LocalDate by, SplittableRandom random) {
        Teacher found;
        var tries = 0;
        do {
            found =
                    population.teacher(
                            Land.drawn(land.firstTeacher(), land.teachers(), FOUNDER_SKEW, random),
                            land);
        } while (found.joined().isAfter(by) && ++tries < TRIES);
        return found;
    }

    private static LocalDate latest(LocalDate... days) {
        return Stream.of(days).max(LocalDate::compareTo).orElseThrow();
    }
}
