package org.laurel.application;

import java.util.Optional;
import org.laurel.people.PersonId;
import org.laurel.writing.Answers;
import org.laurel.writing.Change;
import org.laurel.writing.SaveAnswer;
import org.laurel.writing.Saved;
import org.springframework.stereotype.Service;

/** Saves one answer of an application; nothing where the application is not the writer's. */
@Service
public class WriteAnswer {

    private final ApplicationPermissions permissions;
    private final EditionFor editionFor;
    private final Answers answers;
    private final SaveAnswer saveAnswer;

    WriteAnswer(
            ApplicationPermissions permissions,
            EditionFor editionFor,
            Answers answers,
            SaveAnswer saveAnswer) {
        this.permissions = permissions;
        this.editionFor = editionFor;
        this.answers = answers;
        this.saveAnswer = saveAnswer;
    }

    public Optional<Saved> write(ApplicationId id, String question, Change change, PersonId by) {
        return permissions.find(id, by).map(it -> write(it, question, change, by));
    }

    private Saved write(Application application, String question, Change change, PersonId by) {
        var form = application.id().form();
        var saved = saveAnswer.save(form, question, change, by);
        return saved instanceof Saved.NoSuchQuestion && askedSince(application, question)
                ? saveAnswer.save(form, question, change, by)
                : saved;
    }

    /** An edition that came into force after the draft was begun may ask more than the first. */
    private boolean askedSince(Application application, String question) {
        if (!(application instanceof Application.Draft draft)) {
            return false;
        }
        var questions = OpenApplication.questions(editionFor.of(draft), draft.about());
        answers.open(draft.id().form(), questions);
        return questions.contains(question);
    }
}
