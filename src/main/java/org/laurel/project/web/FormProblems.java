package org.laurel.project.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.laurel.project.Description;
import org.laurel.project.WorkPage;
import org.laurel.site.Problem;
import org.laurel.words.Texts;

/** What is to be put right in a form. */
public record FormProblems(List<Problem> all) {

    static final FormProblems NONE = new FormProblems(List.of());

    static FormProblems of(Collection<Description.Problem> problems, Texts t) {
        return new FormProblems(
                problems.stream()
                        .map(
                                it ->
                                        new Problem(
                                                it.field(),
                                                t.say("project.form.problem." + it.key())))
                        .toList());
    }

    static FormProblems ofPage(Collection<WorkPage.Problem> problems, Texts t) {
        return new FormProblems(
                problems.stream()
                        .map(
                                it ->
                                        new Problem(
                                                it.field(),
                                                t.say("project.page.problem." + it.key())))
                        .toList());
    }

    static FormProblems at(String field, String what) {
        return new FormProblems(List.of(new Problem(field, what)));
    }

    FormProblems and(FormProblems others) {
        return new FormProblems(Stream.concat(all.stream(), others.all().stream()).toList());
    }

    public @Nullable String at(String field) {
        return all.stream()
                .filter(it -> it.at().equals(field))
                .map(Problem::what)
                .findFirst()
                .orElse(null);
    }
}
