package org.laurel.demo.europe;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laurel.activity.ActivitiesInBulk.Done;
import org.laurel.activity.ActivityKind;
import org.laurel.language.Language;
import org.laurel.people.PeopleInBulk.Newcomer;
import org.laurel.people.Person;
import org.laurel.people.PersonId;
import org.laurel.school.School;
import org.laurel.school.SchoolId;
import org.laurel.school.SchoolsInBulk.Time;

/** Schools and teachers, each found by number without making the others. */
record Population(Figures figures) {

    /** A school that stands early is large, an old one, and has many who do much. */
    private static final double SCHOOL_SKEW = 1.8;

    /** What the busiest do in a year; by the middle of the list almost nobody does anything. */
    private static final double BUSIEST = 2.5;

    private static final double ACTIVITY_SKEW = 8;

    Land landOfSchool(int number) {
        return figures.lands().stream()
                .filter(it -> number < it.firstSchool() + it.schools())
                .findFirst()
                .orElseThrow();
    }

    Land landOfTeacher(int number) {
        return figures.lands().stream()
                .filter(it -> number < it.firstTeacher() + it.teachers())
                .findFirst()
                .orElseThrow();
    }

    LocalDate registered(Land land, int school) {
        return figures.schools().day((school - land.firstSchool() + 0.5) / land.schools());
    }

    School school(int number) {
        var land = landOfSchool(number);
        var random = Numbered.SCHOOL.chance(number);
        var town = land.names().town(random);
        var organisations = land.country().supportOrganisations();
        return new School(
                new SchoolId(Numbered.SCHOOL.id(number)),
                "EU-%s-%06d".formatted(land.country().code(), number - land.firstSchool() + 1),
                land.names().school(town, random),
                town,
                land.country().code(),
                Land.one(organisations, random).key(),
                registered(land, number));
    }

    /** The first teachers have a school each, the others follow to the large ones. */
    Teacher teacher(int number, Land land) {
        var random = Numbered.TEACHER.chance(number);
        var place = number - land.firstTeacher();
        var school =
                place < land.schools()
                        ? land.firstSchool() + place
                        : Land.drawn(land.firstSchool(), land.schools(), SCHOOL_SKEW, random);
        var drawn = figures.teachers().day(random.nextDouble());
        var registered = registered(land, school);
        var joined = drawn.isBefore(registered) ? registered : drawn;
        var fate = random.nextDouble();
        var days = (int) ChronoUnit.DAYS.between(joined, figures.until());
        if (fate > 1 / 12.0 + 1 / 30.0 || days < 2) {
            return new Teacher(number, land, joined, school, null, null);
        }
        var left = joined.plusDays(1 + random.nextInt(days - 1));
        var next = Land.drawn(land.firstSchool(), land.schools(), SCHOOL_SKEW, random);
        var moves = fate <= 1 / 12.0 && next != school && registered(land, next).isBefore(left);
        return new Teacher(number, land, joined, school, left, moves ? next : null);
    }

    Stream<School> schools() {
        return IntStream.range(0, figures.manySchools()).mapToObj(this::school);
    }

    Stream<Teacher> teachers() {
        return IntStream.range(0, figures.manyTeachers())
                .mapToObj(it -> teacher(it, landOfTeacher(it)));
    }

    Newcomer person(Teacher it) {
        var random = Numbered.TEACHER.chance(-1L - it.number());
        var name = it.land().names().person(random);
        return new Newcomer(
                new Person(
                        id(it),
                        "teacher-" + (it.number() + 1) + "@demo.example",
                        name,
                        Language.preferred(it.land().country().languages()),
                        random.nextInt(10) < 4,
                        java.util.Set.of()),
                it.land().country().zone(),
                it.joined().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static PersonId id(Teacher it) {
        return new PersonId(Numbered.TEACHER.id(it.number()));
    }

    Stream<Time> times(Teacher it) {
        var left = it.left() == null ? null : it.left().atTime(12, 0).toInstant(ZoneOffset.UTC);
        var first =
                new Time(
                        Numbered.STAY.id(2L * it.number()),
                        new SchoolId(Numbered.SCHOOL.id(it.school())),
                        id(it),
                        it.joined().atTime(8, 0).toInstant(ZoneOffset.UTC),
                        left);
        return it.nextSchool() == null || left == null
                ? Stream.of(first)
                : Stream.of(
                        first,
                        new Time(
                                Numbered.STAY.id(2L * it.number() + 1),
                                new SchoolId(Numbered.SCHOOL.id(it.nextSchool())),
                                id(it),
                                left,
                                null));
    }

    Stream<Done> activities(Teacher it) {
        var random = Numbered.ACTIVITY.chance(it.number());
        var days = ChronoUnit.DAYS.between(it.joined(), figures.until());
        var aYear = BUSIEST * Math.pow(1 - it.land().rank(it.number()), ACTIVITY_SKEW);
        var many = (int) (aYear * days / 365 * 2 * random.nextDouble() + random.nextDouble());
        return many == 0 || days < 2
                ? Stream.empty()
                : Stream.generate(() -> done(it, days, random)).limit(many).distinct();
    }

    private static Done done(Teacher it, long days, SplittableRandom random) {
        return new Done(
                id(it),
                it.joined().plusDays(random.nextLong(days)),
                random.nextInt(10) < 7
                        ? ActivityKind.PROFESSIONAL_DEVELOPMENT
                        : ActivityKind.OTHER);
    }
}
