package org.laurel.project.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.laurel.people.SignedIn;
import org.laurel.project.InsideProject;
import org.laurel.project.ProjectAside;
import org.laurel.project.ProjectAside.Aside;
import org.laurel.site.Shell;
import org.laurel.words.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the other modules what they show beside a project, and draws it. */
@Component
public class Asides {

    private final ObjectProvider<ProjectAside> offered;
    private final TemplateEngine templates;

    Asides(ObjectProvider<ProjectAside> offered, TemplateEngine templates) {
        this.offered = offered;
        this.templates = templates;
    }

    List<Aside> beside(InsideProject project, SignedIn reader) {
        return offered.orderedStream().flatMap(it -> it.beside(project, reader).stream()).toList();
    }

    /** The drawn aside, for the project's template to place. */
    public Content show(Aside aside, Shell shell, Texts t) {
        Map<String, Object> model = Map.of("page", aside.page(), "shell", shell, "t", t);
        return output -> templates.render(aside.template() + ".jte", model, output);
    }
}
