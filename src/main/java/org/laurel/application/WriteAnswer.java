package org.laurel.application;

import java.util.Optional;
import org.laurel.people.PersonId;
import org.laurel.writing.Change;
import org.laurel.writing.SaveAnswer;
import org.laurel.writing.Saved;
import org.springframework.stereotype.Service;

/** Saves one answer of an application; nothing where the application is not the writer's. */
@Service
public class WriteAnswer {

    private final Applications applications;
    private final SaveAnswer saveAnswer;

    WriteAnswer(Applications applications, SaveAnswer saveAnswer) {
        this.applications = applications;
        this.saveAnswer = saveAnswer;
    }

    public Optional<Saved> write(ApplicationId id, String question, Change change, PersonId by) {
        return applications
                .find(id)
                .filter(it -> it.about().applicant().equals(by))
                .map(it -> saveAnswer.save(it.id().form(), question, change, by));
    }
}
