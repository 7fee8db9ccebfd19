package org.laurel.application;

import java.util.Optional;
import org.laurel.application.Application.Decided;
import org.laurel.application.Application.Draft;
import org.laurel.application.Application.InAssessment;
import org.laurel.application.Application.Submitted;
import org.laurel.application.Application.Withdrawn;
import org.springframework.stereotype.Component;

/** Where a form that takes no more text can be opened again, by whoever may write in it. */
@Component
public class WayBack {

    private final DraftForm forms;

    WayBack(DraftForm forms) {
        this.forms = forms;
    }

    /** Nothing where it is open, or where it is too late for that. */
    public Optional<String> of(Application application) {
        return switch (application) {
            case Draft it -> forms.reopenedAt(it.id());
            case Submitted it -> Optional.of("/applications/" + it.id());
            case InAssessment _, Withdrawn _, Decided _ -> Optional.empty();
        };
    }
}
