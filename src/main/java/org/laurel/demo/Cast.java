package org.laurel.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.laurel.language.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The people, schools and projects of demo, journeys and pictures, as {@code cast.yaml} lists them.
 */
public record Cast(
        String password,
        String secondFactor,
        Map<String, School> schools,
        Map<String, Person> people,
        Map<String, Project> projects) {

    public record School(String name, String city, String country, String organisation) {}

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
        try (InputStream file =
                Objects.requireNonNull(Cast.class.getResourceAsStream("/demo/cast.yaml"))) {
            var it = new Entry(new Load(LoadSettings.builder().build()).loadFromInputStream(file));
            return new Cast(
                    it.word("password"),
                    it.word("second-factor"),
                    it.each("schools", Cast::school),
                    it.each("people", Cast::person),
                    it.each("projects", Cast::project));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static School school(Entry it) {
        return new School(
                it.word("name"), it.word("city"), it.word("country"), it.word("organisation"));
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

    /** One map of the file. */
    private record Entry(@Nullable Object written) {

        @Nullable Object get(String name) {
            return written instanceof Map<?, ?> map ? map.get(name) : null;
        }

        @Nullable String maybe(String name) {
            var value = get(name);
            return value == null ? null : value.toString();
        }

        String word(String name) {
            return Objects.requireNonNull(maybe(name), name);
        }

        List<String> words(String name) {
            return get(name) instanceof List<?> list
                    ? list.stream().map(it -> Objects.requireNonNull(it).toString()).toList()
                    : List.of();
        }

        <T> Map<String, T> each(String name, Function<Entry, T> read) {
            var found = new LinkedHashMap<String, T>();
            if (get(name) instanceof Map<?, ?> map) {
                map.forEach(
                        (key, value) ->
                                found.put(
                                        Objects.requireNonNull(key).toString(),
                                        read.apply(new Entry(value))));
            }
            return found;
        }
    }
}
