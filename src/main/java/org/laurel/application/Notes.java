package org.laurel.application;

import java.util.List;
import org.laurel.application.ApplicationAside.Note;
import org.laurel.country.Countries;
import org.laurel.words.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules have to say of an application to whoever assesses or decides on it. */
@Component
public class Notes {

    private final ObjectProvider<ApplicationAside> asides;
    private final Countries countries;

    Notes(ObjectProvider<ApplicationAside> asides, Countries countries) {
        this.asides = asides;
        this.countries = countries;
    }

    public List<Note> on(Application application, Texts t) {
        var zone = countries.get(application.about().country()).zone();
        return asides.orderedStream()
                .flatMap(it -> it.forAssessors(application, t, zone).stream())
                .toList();
    }
}
