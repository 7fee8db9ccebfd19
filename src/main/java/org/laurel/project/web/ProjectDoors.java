package org.laurel.project.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.laurel.country.Countries;
import org.laurel.country.CountryCode;
import org.laurel.people.SignedIn;
import org.laurel.project.InsideProject;
import org.laurel.project.ProjectId;
import org.laurel.project.Projects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets members into a project; for everybody else it is not there. */
@Component
class ProjectDoors {

    private final Projects projects;
    private final Countries countries;
    private final Clock clock;

    ProjectDoors(Projects projects, Countries countries, Clock clock) {
        this.projects = projects;
        this.countries = countries;
        this.clock = clock;
    }

    InsideProject open(UUID project, SignedIn reader) {
        return projects.inside(new ProjectId(project), reader.id())
                .orElseThrow(ProjectDoors::notFound);
    }

    LocalDate today(CountryCode country) {
        return LocalDate.ofInstant(clock.instant(), countries.get(country).zone());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
