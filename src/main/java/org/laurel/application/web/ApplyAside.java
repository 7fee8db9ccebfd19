package org.laurel.application.web;

import java.util.List;
import java.util.Optional;
import org.laurel.people.SignedIn;
import org.laurel.project.InsideProject;
import org.laurel.project.ProjectAside;
import org.laurel.scheme.Edition;
import org.laurel.scheme.Editions;
import org.springframework.stereotype.Component;

/** On a project's page: the way to apply for each label that a teacher can hold. */
@Component
class ApplyAside implements ProjectAside {

    private final Editions editions;

    ApplyAside(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Optional<Aside> beside(InsideProject project, SignedIn reader) {
        var id = project.project().id();
        return Optional.of(
                new Aside("application/aside", new ApplyLinks(id.value(), labels(reader))));
    }

    private List<ApplyLinks.Label> labels(SignedIn reader) {
        return editions.schemes().stream()
                .flatMap(
                        scheme ->
                                editions.all(scheme).stream()
                                        .reduce((_, newest) -> newest)
                                        .stream())
                .filter(it -> it.holder() == Edition.Holder.TEACHER_IN_PROJECT)
                .map(
                        it ->
                                new ApplyLinks.Label(
                                        it.id().scheme(),
                                        it.words(reader.language(), null).say("name")))
                .toList();
    }
}
