package org.laurel.signature;

import java.time.ZoneId;
import java.util.List;
import org.laurel.application.Application;
import org.laurel.application.ApplicationAside;
import org.laurel.application.Subject;
import org.laurel.words.Texts;
import org.springframework.stereotype.Component;

/** On a school's application: who was asked to sign, who signed what when, and the way there. */
@Component
class SignatureAside implements ApplicationAside {

    private final Signatures signatures;

    SignatureAside(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public List<Link> links(Application application) {
        return switch (application.about().subject()) {
            case Subject.Work _ -> List.of();
            case Subject.WholeSchool _ ->
                    List.of(
                            new Link(
                                    "signature.page.link",
                                    "/applications/" + application.id() + "/signature"));
        };
    }

    @Override
    public List<String> says(Application application, Texts t, ZoneId zone) {
        return switch (application.about().subject()) {
            case Subject.Work _ -> List.of();
            case Subject.WholeSchool _ ->
                    signatures.of(application.id()).stream()
                            .map(it -> SignatureWords.standing(it, t, zone))
                            .toList();
        };
    }
}
