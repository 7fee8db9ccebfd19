package org.laurel.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.laurel.scheme.EditionId;

/**
 * The people, schools and projects of demo, journeys and pictures, as {@code cast.yaml} lists them.
 */
public record Cast(
        String password,
        String secondFactor,
        Map<String, School> schools,
        Map<String, SchoolLabels> schoolLabels,
        Map<String, Person> people,
        Map<String, Project> projects) {

    /** Registered some years ago where no day is listed. */
    public record School(
            String name,
            String city,
            String country,
            String organisation,
            @Nullable LocalDate registered) {}

    /** Schools that got a label together, before Laurel. */
    public record SchoolLabels(
            EditionId edition,
            LocalDate awarded,
            LocalDate from,
            LocalDate until,
            List<String> schools) {}

    /** Everybody has at most one part besides teaching. */
    public record Person(
            String name,
            Language language,
            @Nullable String school,
            @Nullable String assessor,
            @Nullable String officer,
            boolean central,
            boolean administrator) {

        /** Whether signing in asks for a code of a second device as well. */
        public boolean needsCode() {
            return officer != null || central || administrator;
        }
    }

    /** Its days are counted from the day it is played. */
    public record Project(
            String title,
            String text,
            List<String> founders,
            List<String> members,
            int started,
            int ends,
            String address) {}

    /** The address somebody of the cast signs in with. */
    public static String email(String key) {
        return key + "@demo.example";
    }

    /** Everybody and everything, as listed. */
    public static Cast read() {
        var it = Entry.ofFile("/demo/cast.yaml");
        return new Cast(
                it.word("password"),
                it.word("second-factor"),
                it.each("schools", Cast::school),
                it.each("school-labels", Cast::schoolLabels),
                it.each("people", Cast::person),
                it.each("projects", Cast::project));
    }

    private static School school(Entry it) {
        return new School(
                it.word("name"),
                it.word("city"),
                it.word("country"),
                it.word("organisation"),
                it.maybe("registered") == null ? null : LocalDate.parse(it.word("registered")));
    }

    private static SchoolLabels schoolLabels(Entry it) {
        return new SchoolLabels(
                new EditionId(it.word("scheme"), LocalDate.parse(it.word("edition"))),
                LocalDate.parse(it.word("awarded")),
                LocalDate.parse(it.word("from")),
                LocalDate.parse(it.word("until")),
                it.words("schools"));
    }

    private static Person person(Entry it) {
        return new Person(
                it.word("name"),
                Language.of(it.word("language")).orElseThrow(),
                it.maybe("school"),
                it.maybe("assessor"),
                it.maybe("officer"),
                it.maybe("central") != null,
                it.maybe("administrator") != null);
    }

    private static Project project(Entry it) {
        return new Project(
                it.word("title"),
                it.word("text"),
                it.words("founders"),
                it.words("members"),
                Integer.parseInt(it.word("started")),
                Integer.parseInt(it.word("ends")),
                it.word("address"));
    }
}
