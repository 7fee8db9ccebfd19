package org.laurel.people;

import org.springframework.stereotype.Component;

/** What a person gives besides the password: a code of the app, or one of the recovery codes. */
@Component
class SecondFactor {

    private final Credentials credentials;
    private final Codes codes;
    private final RecoveryCodes recoveryCodes;
    private final RecoveryMails mails;

    SecondFactor(
            Credentials credentials,
            Codes codes,
            RecoveryCodes recoveryCodes,
            RecoveryMails mails) {
        this.credentials = credentials;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.mails = mails;
    }

    /** Uses up what was given. Whoever asks has counted the try. */
    boolean proves(PersonId person, String typed) {
        return ofApp(person, typed) || recovers(person, typed);
    }

    /** Of the app that is set up. */
    boolean ofApp(PersonId person, String typed) {
        return credentials
                .secondFactorSecret(person)
                .map(it -> codes.step(it, typed))
                .filter(it -> it.isPresent() && credentials.useStep(person, it.getAsLong()))
                .isPresent();
    }

    /** The person is told by mail: somebody else may have found the paper. */
    boolean recovers(PersonId person, String typed) {
        var right = recoveryCodes.use(person, typed);
        if (right) {
            mails.used(person, recoveryCodes.left(person));
        }
        return right;
    }
}
