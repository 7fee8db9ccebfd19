package org.laurel.signature;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.laurel.application.Application;
import org.laurel.application.ApplicationAside;
import org.laurel.application.Subject;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Declined;
import org.laurel.signature.Signature.Ended;
import org.laurel.signature.Signature.Scanned;
import org.laurel.signature.Signature.Signed;
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

    /** A page signed by hand is looked at by somebody; what was signed by code needs nobody. */
    @Override
    public Optional<Note> forAssessors(Application application, Texts t, ZoneId zone) {
        return switch (application.about().subject()) {
            case Subject.Work _ -> Optional.empty();
            case Subject.WholeSchool _ ->
                    signatures
                            .of(application)
                            .map(
                                    it ->
                                            new Note(
                                                    SignatureWords.standing(it, t, zone),
                                                    scan(application, it)));
        };
    }

    private static @Nullable Link scan(Application application, Signature signature) {
        return switch (signature) {
            case Scanned _, Confirmed _ ->
                    new Link(
                            "signature.scan.link",
                            "/applications/" + application.id() + "/signature/scan");
            case Asked _, Signed _, Declined _, Ended _ -> null;
        };
    }

    @Override
    public List<String> says(Application application, Texts t, ZoneId zone) {
        return switch (application.about().subject()) {
            case Subject.Work _ -> List.of();
            case Subject.WholeSchool _ ->
                    signatures.of(application).stream()
                            .map(it -> SignatureWords.standing(it, t, zone))
                            .toList();
        };
    }
}
