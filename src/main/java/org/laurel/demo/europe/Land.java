package org.laurel.demo.europe;

import java.util.List;
import java.util.SplittableRandom;
import org.laurel.country.Country;
import org.laurel.demo.Entry;

/** A country in figures: its schools and teachers follow each other by number. */
record Land(
        Country country,
        int firstSchool,
        int schools,
        int firstTeacher,
        int teachers,
        double projects,
        Names names) {

    /** What is given there to people, towns and schools. */
    record Names(List<String> first, List<String> last, List<String> towns, List<String> schools) {

        static Names read(Entry it) {
            return new Names(
                    it.words("first"), it.words("last"), it.words("towns"), it.words("schools"));
        }

        String person(SplittableRandom random) {
            return one(first, random) + " " + one(last, random);
        }

        String town(SplittableRandom random) {
            return one(towns, random);
        }

        String school(String town, SplittableRandom random) {
            return one(schools, random)
                    .replace("{town}", town)
                    .replace("{first}", one(first, random))
                    .replace("{last}", one(last, random))
                    .replace("{number}", "" + (1 + random.nextInt(99)));
        }
    }

    /** The earlier a school or teacher stands, the more they do: few do much, many a little. */
    static int drawn(int from, int many, double skew, SplittableRandom random) {
        return from + (int) (many * Math.pow(random.nextDouble(), skew));
    }

    /** How far behind a teacher stands in the country, between 0 and 1. */
    double rank(int teacher) {
        return (teacher - firstTeacher + 0.5) / teachers;
    }

    static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
