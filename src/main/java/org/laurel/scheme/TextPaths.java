package org.laurel.scheme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.laurel.rules.Requirement;

/** Which words an edition needs, as its rules, rubric and form say. */
record TextPaths(Set<String> required) {

    private static final List<String> OF_THE_SCHEME =
            List.of("name", "short-name", "summary", "join");
    private static final List<String> LISTS =
            List.of(
                    "who-it-is-for",
                    "why-apply",
                    "how-to-apply",
                    "who-decides",
                    "tips",
                    "limits",
                    "topics",
                    "key-competences");

    static TextPaths of(
            List<String> assumptions, List<Requirement> eligibility, Rubric rubric, Form form) {
        var paths = new LinkedHashSet<>(OF_THE_SCHEME);
        assumptions.forEach(it -> paths.add("assumptions." + it));
        for (var it : eligibility) {
            add(paths, "requirements." + it.key(), "title", "met", "unmet", "undecided", "remedy");
        }
        for (var it : rubric.criteria()) {
            add(paths, "criteria." + it.key(), "title", "summary");
            it.checklist().forEach(line -> add(paths, "criteria." + it.key() + ".checklist", line));
        }
        for (var it : rubric.subCriteria()) {
            add(paths, "sub-criteria." + it.key(), "title");
            IntStream.rangeClosed(0, it.points())
                    .forEach(level -> paths.add(rubric.level(it, level)));
        }
        form.steps().forEach(it -> add(paths, "steps." + it.key(), "title", "introduction"));
        paths.addAll(ofQuestions(form.questions()));
        rubric.subCriteria().forEach(it -> paths.remove("questions." + it.key() + ".title"));
        return new TextPaths(paths);
    }

    static Set<String> ofQuestions(List<Question> questions) {
        var paths = new LinkedHashSet<String>();
        for (var question : questions) {
            switch (question) {
                case Question.YesNo(var key) -> paths.add("requirements." + key + ".question");
                case Question.Text it -> add(paths, "questions." + it.key(), "title", "guidance");
                case Question.Rating _ -> paths.add("rating");
                case Question.Choice it -> {
                    add(paths, "questions." + it.key(), "title", "guidance");
                    it.options()
                            .forEach(
                                    option ->
                                            add(
                                                    paths,
                                                    "questions." + it.key() + ".options",
                                                    option));
                }
            }
        }
        return paths;
    }

    boolean known(String path, boolean list) {
        return list ? LISTS.contains(path) : required.contains(path);
    }

    /** Also as many items in a list: a tip that lacks in one language is a missing word. */
    static boolean has(TextFile english, String path, Written place) {
        var list = english.lists().get(path);
        if (list == null) {
            return !place.isList() && english.single().containsKey(path);
        }
        if (place.items().size() != list.size()) {
            throw place.wrong(
                    "'%s' has %d items here and %d in English",
                    path, place.items().size(), list.size());
        }
        return true;
    }

    private static void add(Set<String> paths, String prefix, String... names) {
        Stream.of(names).forEach(name -> paths.add(prefix + "." + name));
    }
}
