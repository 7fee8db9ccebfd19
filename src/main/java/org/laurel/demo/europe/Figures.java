package org.laurel.demo.europe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.demo.Entry;
import org.laurel.demo.europe.Land.Names;

/** The sizes {@code europe.yaml} gives, whole or one in so many. */
record Figures(
        LocalDate until,
        Growth schools,
        Growth teachers,
        Growth projects,
        int oneIn,
        List<Land> lands,
        String teachersScheme,
        Map<Integer, Integer> teacherLabels,
        String schoolsScheme,
        List<Cohort> cohorts,
        List<String> titleThings,
        List<String> titlePlaces) {

    /** The schools that got a label together; of some countries it is known how many there were. */
    record Cohort(LocalDate from, LocalDate awarded, int all, Map<String, Integer> known) {}

    private record Share(double schools, double teachers, double projects, String names) {}

    static Figures read(int oneIn, Countries countries) {
        var it = Entry.ofFile("/demo/europe.yaml");
        var schools = Growth.read(it, "schools");
        var teachers = Growth.read(it, "teachers");
        var labels = new HashMap<Integer, Integer>();
        it.entry("teacher-labels")
                .each("years", Figures::number)
                .forEach((year, many) -> labels.put(Integer.parseInt(year), many / oneIn));
        var titles = it.list("titles");
        return new Figures(
                LocalDate.parse(it.word("until")),
                schools,
                teachers,
                Growth.read(it, "projects"),
                oneIn,
                lands(it, schools.all() / oneIn, teachers.all() / oneIn, countries),
                it.entry("teacher-labels").word("scheme"),
                Map.copyOf(labels),
                it.entry("school-labels").word("scheme"),
                it.entry("school-labels").list("cohorts").stream()
                        .map(cohort -> cohort(cohort, oneIn, countries))
                        .toList(),
                words(titles.getFirst()),
                words(titles.getLast()));
    }

    int manyProjects() {
        return projects.all() / oneIn;
    }

    int manySchools() {
        return lands.getLast().firstSchool() + lands.getLast().schools();
    }

    int manyTeachers() {
        return lands.getLast().firstTeacher() + lands.getLast().teachers();
    }

    /** Every country has one of each at least, however small the whole is. */
    private static List<Land> lands(Entry it, int schools, int teachers, Countries countries) {
        var names = it.each("names", Names::read);
        var shares = it.each("countries", Figures::share);
        var schoolsShare = shares.values().stream().mapToDouble(Share::schools).sum();
        var teachersShare = shares.values().stream().mapToDouble(Share::teachers).sum();
        var lands = new ArrayList<Land>();
        int firstSchool = 0;
        int firstTeacher = 0;
        for (var entry : shares.entrySet()) {
            var share = entry.getValue();
            var land =
                    new Land(
                            countries.get(new CountryCode(entry.getKey())),
                            firstSchool,
                            Math.max(1, (int) Math.round(schools * share.schools() / schoolsShare)),
                            firstTeacher,
                            Math.max(
                                    1,
                                    (int) Math.round(teachers * share.teachers() / teachersShare)),
                            share.projects(),
                            java.util.Objects.requireNonNull(names.get(share.names())));
            lands.add(land);
            firstSchool += land.schools();
            firstTeacher += land.teachers();
        }
        return List.copyOf(lands);
    }

    private static Share share(Entry it) {
        return new Share(
                Double.parseDouble(it.word("schools")),
                Double.parseDouble(it.word("teachers")),
                Double.parseDouble(it.word("projects")),
                it.word("names"));
    }

    private static Cohort cohort(Entry it, int oneIn, Countries countries) {
        var known = new HashMap<String, Integer>();
        for (var country : countries.all()) {
            var many = it.maybe(country.code().value());
            if (many != null) {
                known.put(country.code().value(), Integer.parseInt(many) / oneIn);
            }
        }
        return new Cohort(
                LocalDate.parse(it.word("from")),
                LocalDate.parse(it.word("awarded")),
                Integer.parseInt(it.word("all")) / oneIn,
                Map.copyOf(known));
    }

    private static List<String> words(Entry list) {
        return list.written() instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static int number(Entry it) {
        return Integer.parseInt(String.valueOf(it.written()));
    }
}
