package org.laurel.application;

import java.util.Optional;
import org.laurel.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Whose an application is, before and after it was handed in: the teacher's who asks for the own
 * work, or that of everybody who works at the school now and was validated there. Where a school
 * became part of another, those of the other speak for it.
 */
@Component
public class ApplicationPermissions {

    private final Applications applications;
    private final Surroundings surroundings;

    ApplicationPermissions(Applications applications, Surroundings surroundings) {
        this.applications = applications;
        this.surroundings = surroundings;
    }

    /** The application, where it is the person's to read and, while it is a draft, to write. */
    public Optional<Application> find(ApplicationId id, PersonId person) {
        return applications.find(id).filter(it -> owns(person, it));
    }

    public boolean owns(PersonId person, Application application) {
        var about = application.about();
        return switch (about.subject()) {
            case Subject.Work _ -> about.applicant().equals(person);
            case Subject.WholeSchool _ -> surroundings.worksAt(about.school(), person);
        };
    }
}
