package org.laurel.signature;

import java.time.Instant;
import java.util.Optional;
import org.laurel.application.Application.Draft;
import org.laurel.application.ApplicationId;
import org.laurel.application.HandInGuard;
import org.laurel.application.Missing;
import org.laurel.application.Subject;
import org.laurel.signature.Signature.Asked;
import org.laurel.signature.Signature.Confirmed;
import org.laurel.signature.Signature.Declined;
import org.laurel.signature.Signature.Ended;
import org.laurel.signature.Signature.Scanned;
import org.laurel.signature.Signature.Signed;
import org.springframework.stereotype.Component;

/** No school hands in what its head has not signed, to the letter. */
@Component
class SignatureGuard implements HandInGuard {

    private final Signatures signatures;

    SignatureGuard(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public Optional<Missing.Unsettled> lacks(Draft draft, String version) {
        return switch (draft.about().subject()) {
            case Subject.Work _ -> Optional.empty();
            case Subject.WholeSchool _ ->
                    signatures.of(draft.id()).filter(it -> it.covers(version)).isPresent()
                            ? Optional.empty()
                            : Optional.of(lacks(draft));
        };
    }

    /** What the head was asked to sign stays as it is until somebody says that it shall not. */
    @Override
    public Optional<String> reopenedAt(ApplicationId id) {
        return switch (signatures.of(id).orElse(null)) {
            case Asked _, Signed _, Scanned _, Confirmed _ ->
                    Optional.of("/applications/" + id + "/signature/reopening");
            case Declined _, Ended _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    @Override
    public void startAnew(ApplicationId id, Instant at) {
        signatures.of(id).ifPresent(it -> signatures.end(it.id(), at));
    }

    private Missing.Unsettled lacks(Draft draft) {
        var key =
                switch (signatures.of(draft.id()).orElse(null)) {
                    case Asked _ -> "signature.lacks.waiting";
                    case Declined _ -> "signature.lacks.declined";
                    case Signed _, Scanned _, Confirmed _ -> "signature.lacks.changed";
                    case Ended _ -> "signature.lacks.none";
                    case null -> "signature.lacks.none";
                };
        return new Missing.Unsettled(key, "/applications/" + draft.id() + "/signature");
    }
}
