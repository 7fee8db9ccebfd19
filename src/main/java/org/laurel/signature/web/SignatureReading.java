package org.laurel.signature.web;

import java.time.ZoneId;
import org.laurel.application.Application;
import org.laurel.application.EditionFor;
import org.laurel.application.FormAnswers;
import org.laurel.application.Subject;
import org.laurel.application.Surroundings;
import org.laurel.country.Countries;
import org.laurel.evidence.Evidence;
import org.laurel.signature.Signatures;
import org.laurel.writing.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gathers what the pages of a signature show of a school's application. */
@Component
class SignatureReading {

    private final EditionFor editionFor;
    private final Answers answers;
    private final Evidence evidence;
    private final Surroundings surroundings;
    private final Countries countries;
    private final Signatures signatures;

    SignatureReading(
            EditionFor editionFor,
            Answers answers,
            Evidence evidence,
            Surroundings surroundings,
            Countries countries,
            Signatures signatures) {
        this.editionFor = editionFor;
        this.answers = answers;
        this.evidence = evidence;
        this.surroundings = surroundings;
        this.countries = countries;
        this.signatures = signatures;
    }

    FormShown form(Application application) {
        var about = application.about();
        var form = application.id().form();
        return new FormShown(
                new FormAnswers(
                        editionFor.of(application), about.country().value(), answers.of(form)),
                evidence.of(form));
    }

    Surroundings.Names names(Application application) {
        return surroundings.names(application.about());
    }

    ZoneId zone(Application application) {
        return countries.get(application.about().country()).zone();
    }

    /** A teacher's own application is signed by nobody: it has no such pages. */
    String round(Application application) {
        return switch (application.about().subject()) {
            case Subject.Work _ -> throw notFound();
            case Subject.WholeSchool(var round) -> signatures.roundName(round).orElse("–");
        };
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
